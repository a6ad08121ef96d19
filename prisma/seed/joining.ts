import { linkToken } from "@/lib/auth/links";
import { atTime } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { acceptInvitation } from "@/lib/people/invitations/commands";
import { invitationPage } from "@/lib/people/invitations/queries";
import { acceptInvitationSchema } from "@/lib/people/invitations/schema";
import type { UserContext } from "@/lib/tenancy/context";
import { mintLink, mintUserForJob } from "@/lib/tenancy/mint";
import { the } from "./stage";

/** Somebody who has signed in, as signing in makes them: an address that was checked, and no name yet. */
export async function signedIn(email: string, createdAt: Date): Promise<UserContext> {
  const user = await system((tx) =>
    tx.user.upsert({ where: { email }, create: { email, emailVerified: createdAt, createdAt }, update: {} }),
  );
  return the(await mintUserForJob(user.id), `account of ${email}`);
}

/** What the relay would mail: the open invitations' links. Here the tokens are made again as it makes them. */
const openLinks = (orgId: string) =>
  system((tx) =>
    tx.accessLink.findMany({ where: { orgId, kind: "invitation", revokedAt: null }, orderBy: { id: "asc" } }),
  );

/** Everybody with an open invitation opens its link, reads, and joins; the first at `when(0)`. */
export async function everybodyJoins(orgId: string, when: (index: number) => Date): Promise<void> {
  const links = await openLinks(orgId);
  await Promise.all(links.map((link, index) => atTime(when(index), () => join(linkToken(link)))));
}

async function join(token: string): Promise<void> {
  const page = await invitationPage(the(await mintLink(token), "such invitation"));
  const before = new Date(page.expiresAt.getTime() - 14 * 86_400_000);
  const user = await signedIn(page.email, before);
  await acceptInvitation(
    user,
    acceptInvitationSchema.parse({
      token,
      name: page.person,
      seen: page.parts.map(({ programId, version }) => `${programId}:${version}`),
      agreed: "yes",
      as: "me",
    }),
  );
}
