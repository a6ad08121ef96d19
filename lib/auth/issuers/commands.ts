import "server-only";
import { recordOwn } from "@/lib/audit/own/commands";
import { addressVerified, type Claims } from "@/lib/auth/issuers/providers";
import { provenPerson } from "@/lib/auth/people";
import { emailSchema } from "@/lib/auth/schema";
import { now } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { fromSomewhere, type Origin } from "@/lib/tenancy/origin";

/**
 * Makes sure that somebody an issuer has signed in is known here by that account. It was linked before; or the issuer has
 * verified their address, and the account is linked to the person at that address, new or not. Otherwise `unverified`, and
 * nothing changes: anybody could name any address there.
 */
export async function recognize(
  provider: string,
  claims: Claims,
  from: Origin = fromSomewhere,
): Promise<"known" | "unverified"> {
  const providerAccountId = claims.sub;
  return system(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`account:${provider}:${providerAccountId}`}, 0))`;
    const where = { provider_providerAccountId: { provider, providerAccountId } };
    if (await tx.authAccount.findUnique({ where })) return "known";
    const email = emailSchema.safeParse(claims.email ?? "");
    if (!email.success || !addressVerified(provider, claims)) return "unverified";
    const name = claims.name?.trim().slice(0, 120) || null;
    const userId = await provenPerson(tx, email.data, name);
    await tx.authAccount.create({
      data: { userId, provider, providerAccountId, email: email.data, createdAt: now() },
    });
    await recordOwn(tx, { userId }, "linkAccount", from);
    return "known";
  });
}
