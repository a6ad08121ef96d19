import type { MembershipStatus, OrgRole } from "@/lib/db/generated/enums";

/** How somebody stands towards the organization. An invitation that was withdrawn counts as none. */
export type Standing = "joined" | "waiting" | "expired" | "uninvited" | "left";

export const standings = ["joined", "waiting", "expired", "uninvited"] as const;

/** Where a membership and its latest invitation leave somebody at the instant `at`. */
export function standingOf(
  status: MembershipStatus,
  invitation: { expiresAt: Date; revokedAt: Date | null } | null,
  at: Date,
): Standing {
  if (status === "active") return "joined";
  if (status === "left") return "left";
  if (!invitation || invitation.revokedAt) return "uninvited";
  return invitation.expiresAt > at ? "waiting" : "expired";
}

/** What each standing is called, and its shape beside a name. */
export const standingWords: Record<
  Standing,
  { label: string; shape: "waiting" | "active" | "done" | "quiet" | "attention" }
> = {
  joined: { label: "Joined", shape: "done" },
  waiting: { label: "Invited", shape: "waiting" },
  expired: { label: "Invitation has run out", shape: "attention" },
  uninvited: { label: "Not invited", shape: "quiet" },
  left: { label: "Has left", shape: "quiet" },
};

export const roleWords: Record<OrgRole, { label: string; means: string }> = {
  owner: {
    label: "Owner",
    means: "Everything organizers do, and the organization itself: its roles and settings.",
  },
  organizer: { label: "Organizer", means: "Sets up programs and cohorts, invites people, seats the groups." },
  member: { label: "Member", means: "Takes part." },
};

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

/** The words somebody searches for; more than six only make it slower. */
export const searchWords = (text: string): string[] => words(text).slice(0, 6);

/** One topic a line, as a form sends them; blanks and repetitions are left out. */
export function topicsIn(text: string): string[] {
  const topics = text
    .split(/[\r\n]+/)
    .map((line) => words(line).join(" "))
    .filter((topic) => topic !== "");
  return [...new Set(topics)];
}
