import "server-only";
import { hashToken, linkHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";

/** The address this browser has just asked a code for, or null where nothing is waiting. */
export async function waitingSignIn(browserSecret: string): Promise<{ email: string } | null> {
  const token = await system((tx) =>
    tx.authToken.findFirst({
      where: { browserHash: hashToken(browserSecret), usedAt: null, expiresAt: { gt: now() } },
      orderBy: { createdAt: "desc" },
    }),
  );
  return token && { email: token.email };
}

/** Whether a link could still sign somebody in. Looking consumes nothing: mail scanners look. */
export async function linkWaiting(linkToken: string): Promise<boolean> {
  const token = await system((tx) => tx.authToken.findUnique({ where: { linkHash: hashToken(linkToken) } }));
  return token !== null && token.usedAt === null && token.expiresAt > now();
}

export type ClosedInvitation = {
  why: "accepted" | "withdrawn" | "replaced" | "expired";
  organization: { name: string; slug: string };
  inviter: string;
};

/** Why the invitation behind this link cannot be accepted any more; null where it can, or where there is none. */
export async function closedInvitation(linkToken: string): Promise<ClosedInvitation | null> {
  return system(async (tx) => {
    const link = await tx.accessLink.findUnique({
      where: { tokenHash: linkHash(linkToken), kind: "invitation" },
    });
    const open = link && !link.revokedAt && (link.expiresAt === null || link.expiresAt > now());
    if (!link || open) return null;
    const invitation = await tx.invitation.findUnique({
      where: { orgId_id: { orgId: link.orgId, id: link.subjectId } },
      include: {
        organization: { select: { name: true, slug: true } },
        invitedBy: { select: { name: true } },
      },
    });
    if (!invitation) return null;
    const { acceptedAt, revokedAt, organization, invitedBy } = invitation;
    const replaced = link.revokedAt ? "replaced" : "expired";
    const why = acceptedAt ? "accepted" : revokedAt ? "withdrawn" : replaced;
    return { why, organization, inviter: invitedBy.name };
  });
}
