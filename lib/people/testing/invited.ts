import { signInByInvitation } from "@/lib/auth/commands";
import { linkToken } from "@/lib/auth/links";
import { newId } from "@/lib/db/id";
import type { World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { acceptInvitation, invitePerson } from "@/lib/people/invitations/commands";

const newestOf = ({ orgId }: World, membershipId: string) =>
  system((tx) => tx.invitation.findFirstOrThrow({ where: { orgId, membershipId }, orderBy: { id: "desc" } }));

/** What the world's people do with invitations in tests: by the commands, and by what the mails would carry. */
export const invitedOf = (world: () => World) => ({
  address: (name: string) => `${name}.${world().mark}@example.org`,

  /** The organizer invites somebody to a role. */
  invite: (name: string, role: "member" | "organizer" = "member") =>
    invitePerson(world().contexts.organizer, {
      name,
      email: `${name}.${world().mark}@example.org`,
      role,
    }),

  /** What the mail would link to: the newest address of somebody's newest invitation. */
  async tokenOf(membershipId: string): Promise<string> {
    const { orgId, id: subjectId } = await newestOf(world(), membershipId);
    const where = { orgId, kind: "invitation" as const, subjectId };
    return linkToken(
      await system((tx) => tx.accessLink.findFirstOrThrow({ where, orderBy: { id: "desc" } })),
    );
  },

  /** How many mails somebody's newest invitation has sent. */
  async mailsFor(membershipId: string): Promise<number> {
    const { orgId, id } = await newestOf(world(), membershipId);
    const payload = { equals: { invitation: id } };
    return system((tx) => tx.outbox.count({ where: { orgId, topic: "mail.invitation", payload } }));
  },

  membership: (id: string) =>
    system((tx) => tx.membership.findUniqueOrThrow({ where: { orgId_id: { orgId: world().orgId, id } } })),
});

/** Accepts as the button of the invitation's page does for somebody who is not signed in. */
export const accept = (token: string, name: string, key = newId(), seen: Record<string, string> = {}) =>
  signInByInvitation(token, (ctx) => acceptInvitation(ctx, { token, name, seen }, key));
