import "server-only";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/unit";

/** Whose address this is, primary or not; null where it is nobody's. */
export const personAt = (tx: Tx, email: string) =>
  tx.user.findFirst({ where: { emails: { some: { email } } } });

/** The person at an address, made where it is nobody's. Two calls at the same moment make one. */
export async function personFor(tx: Tx, email: string, name: string | null = null) {
  const known = await personAt(tx, email);
  if (known) return known;
  await tx.user.createMany({ data: [{ email, name, createdAt: now() }], skipDuplicates: true });
  return personAt(tx, email);
}

/** The person whose mailbox was just proven, by a sign-in mail or by the word of an issuer. Returns their id. */
export async function provenPerson(tx: Tx, email: string, name: string | null = null): Promise<string> {
  const person = await personFor(tx, email, name);
  if (!person) throw new Error("A person was made and is not there.");
  if (person.email === email && person.emailVerified === null) {
    // Sessions from before the mailbox was proven came by a link that may have been passed on: they end here.
    await tx.authSession.deleteMany({ where: { userId: person.id } });
    await tx.user.update({ where: { id: person.id }, data: { emailVerified: now() } });
  }
  return person.id;
}
