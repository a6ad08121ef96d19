import { z } from "zod";
import { now } from "@/lib/clock";
import type { MailReturn } from "@/lib/db/generated/enums";
import { emit } from "@/lib/db/outbox";
import { system, type Tx } from "@/lib/db/unit";
import { isSigned } from "@/lib/letters/returned/rules";
import { mailEventsSchema } from "@/lib/letters/returned/schema";

// Of the mail itself, which belongs to no organization: it acts as the system.

/** Stops mail to an address in every organization that has it, and tells the organizers of each, once. Returns how many that are. */
export async function stopMailTo(tx: Tx, address: string, returned: MailReturn): Promise<number> {
  const found = await tx.$queryRaw<{ orgId: string; membershipId: string }[]>`
    update "MemberContact" set "returnedAt" = ${now()}, "returned" = ${returned}::"MailReturn"
    where "email" = ${address.toLowerCase()} and "returnedAt" is null returning "orgId", "membershipId"`;
  for (const { orgId, membershipId } of found)
    await emit(tx, { kind: "system", orgId }, "mail.returned", { membership: membershipId });
  return found.length;
}

/** A mail has arrived there after all. */
export const mailArrives = (tx: Tx, address: string): Promise<unknown> =>
  tx.memberContact.updateMany({
    where: { email: address.toLowerCase(), returnedAt: { not: null } },
    data: { returnedAt: null, returned: null },
  });

/**
 * Takes what a mail service reports (`mailEventsSchema` as JSON) where it is signed as `isSigned` asks. Reported twice, it is one
 * report.
 */
export async function takeReport({
  body,
  signature,
  secret,
}: {
  body: string;
  signature: string;
  secret: string;
}): Promise<"taken" | "unsigned" | "unreadable"> {
  if (!isSigned(signature, body, secret, now().getTime())) return "unsigned";
  const { data } = z.string().transform(parsed).pipe(mailEventsSchema).safeParse(body);
  if (!data) return "unreadable";
  await system(async (tx) => {
    for (const { type, address } of data.events)
      await stopMailTo(tx, address, type === "bounce" ? "bounced" : "complained");
  });
  return "taken";
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
