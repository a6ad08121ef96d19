import { isMadeHere, linkToken } from "@/lib/auth/links";
import type { LinkKind } from "@/lib/db/generated/enums";
import type { Tx } from "@/lib/db/unit";
import { JobError } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";

const paths: Record<LinkKind, string> = {
  invitation: "invitation",
  recap: "r",
  application: "application",
  addition: "r/added",
  pulse: "pulse",
  prompt: "prompt",
  wall: "wall",
  rsvp: "rsvp",
  calendar: "calendar",
};

/** The address that a stranger's link is opened at. Its token was never stored, so it is made again from the link's nonce. */
export async function addressOf(
  tx: Tx,
  orgId: string,
  kind: LinkKind,
  subjectId: string,
): Promise<string | null> {
  const link = await tx.accessLink.findFirst({
    where: { orgId, kind, subjectId, revokedAt: null },
    orderBy: { createdAt: "desc" },
  });
  if (!link) return null;
  if (!isMadeHere(link))
    throw new JobError(`The link of an ${kind} cannot be made again. Has NEXTAUTH_SECRET changed?`);
  return siteUrl(`/${paths[kind]}/${linkToken(link)}`);
}
