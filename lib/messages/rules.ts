import type { AnnouncementAudience } from "@/lib/db/generated/enums";

/** Whom an announcement is for: which session, group or prompt, where that is a question. */
export type Whom = { audience: AnnouncementAudience; targetId: string | null };

/** As one value of a form and of an address. */
export const whomValue = ({ audience, targetId }: Whom): string =>
  targetId ? `${audience}:${targetId}` : audience;

/** For how long a sending can be taken back, in milliseconds. Nobody has read it by then. */
export const undoFor = 60_000;

export type AnnouncementState = "draft" | "leaving" | "sent";

export function stateOf(sendsAt: Date | null, at: Date): AnnouncementState {
  if (!sendsAt) return "draft";
  return sendsAt > at ? "leaving" : "sent";
}

const audienceWords: Record<AnnouncementAudience, (label: string) => string> = {
  cohort: () => "Everybody in the cohort",
  mentors: () => "The mentors",
  mentees: () => "The mentees",
  session: (title) => `Whoever comes to “${title}”`,
  group: (name) => name,
  unanswered: (text) => `Who has not answered “${text}”`,
};

/** In words whom it is for. `label`: the title, the group or the prompt; an over session's people came. */
export const sayWhom = ({ audience }: Pick<Whom, "audience">, label: string, over = false): string =>
  audience === "session" && over ? `Whoever came to “${label}”` : audienceWords[audience](label);

export const people = (count: number): string => (count === 1 ? "1 person" : `${count} people`);
