import { now } from "@/lib/clock";
import type { OrgRole } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { emit } from "@/lib/db/outbox";
import type { Tx } from "@/lib/db/unit";
import { type HeldTable, heldTables } from "@/lib/own-data/tables/all";
import { type Asked, bound } from "@/lib/own-data/tables/statement";

/** What became of a deletion whose time may have come. */
export type Erasure =
  | { outcome: "gone" }
  | { outcome: "waits"; until: Date }
  /** The person has become the last owner of an organization since: nothing was erased, and the deletion is taken back. */
  | { outcome: "held"; to: Addressee; organization: string }
  | { outcome: "erased"; to: Addressee };

type Addressee = { userId: string; name: string; address: string };

type Place = { orgId: string; id: string; role: OrgRole; active: boolean; organization: string };

/**
 * Deletes an account whose time has come, as the declarations of lib/own-data/tables say; all of it in the caller's transaction,
 * so it is done wholly or not at all. Done twice, it is done once.
 */
export async function eraseAccount(tx: Tx, deletionId: string): Promise<Erasure> {
  const [deletion] = await tx.$queryRaw<{ userId: string; dueAt: Date }[]>`
    select "userId", "dueAt" from "AccountDeletion"
    where "id" = ${deletionId}::uuid and "confirmedAt" is not null and "canceledAt" is null and "dueAt" is not null for update`;
  if (!deletion) return { outcome: "gone" };
  if (deletion.dueAt > now()) return { outcome: "waits", until: deletion.dueAt };
  const { userId } = deletion;
  const user = await tx.user.findUniqueOrThrow({ where: { id: userId } });
  const to = { userId, name: user.name ?? "", address: user.email };
  const places = await holdPlaces(tx, userId);
  const addresses = await addressesOf(tx, userId);
  const others = await othersIn(tx, places);
  const last = places.find(
    ({ id, role, active }) => role === "owner" && active && others.get(id) === "no owner",
  );
  if (last) {
    const where = { userId_id: { userId, id: deletionId } };
    await tx.accountDeletion.update({ where, data: { canceledAt: now() } });
    return { outcome: "held", to, organization: last.organization };
  }
  for (const place of places) {
    if (place.role === "owner" && others.get(place.id) === "nobody")
      await tx.organization.delete({ where: { id: place.orgId } });
    else await takeApart(tx, place, addresses);
  }
  const about = { user: userId, addresses, now: now() };
  for (const table of heldTables) if (table.of !== "member") await end(tx, table, about);
  return { outcome: "erased", to };
}

/** The person's memberships; who owns these organizations cannot change until the unit of work ends. */
async function holdPlaces(tx: Tx, userId: string): Promise<Place[]> {
  await tx.$executeRaw`
    select "id" from "Membership" where ("role" = 'owner' or "userId" = ${userId}::uuid)
      and "orgId" in (select "orgId" from "Membership" where "userId" = ${userId}::uuid)
    order by "orgId", "id" for no key update`;
  return tx.$queryRaw<Place[]>`
    select m."orgId", m."id", m."role", m."status" = 'active' as "active", o."name" as "organization"
    from "Membership" m join "Organization" o on o."id" = m."orgId"
    where m."userId" = ${userId}::uuid order by m."orgId"`;
}

/** Of each of these organizations: whether anybody else has ever come in, and whether somebody else owns it. */
async function othersIn(tx: Tx, places: readonly Place[]) {
  const found = new Map<string, "owned" | "no owner" | "nobody">();
  for (const { orgId, id } of places) {
    const other = { orgId, id: { not: id } };
    const owners = await tx.membership.count({ where: { ...other, role: "owner", status: "active" } });
    const joined = await tx.membership.count({ where: { ...other, joinedAt: { not: null } } });
    found.set(id, owners > 0 ? "owned" : joined > 0 ? "no owner" : "nobody");
  }
  return found;
}

/** Every address the person is known by, in lower case. */
async function addressesOf(tx: Tx, userId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ email: string }[]>`
    select lower("email") as "email" from "User" where "id" = ${userId}::uuid
    union select lower("email") from "UserEmail" where "userId" = ${userId}::uuid
    union select lower(c."email") from "MemberContact" c
      join "Membership" m on m."orgId" = c."orgId" and m."id" = c."membershipId" where m."userId" = ${userId}::uuid`;
  return rows.map(({ email }) => email);
}

async function takeApart(tx: Tx, { orgId, id, active }: Place, addresses: string[]): Promise<void> {
  await tx.auditEvent.createMany({
    data: [
      {
        ...{ orgId, id: newId(), actorId: id, action: "deleteAccount" },
        ...{ subjectType: "Membership", subjectId: id, at: now() },
      },
    ],
  });
  await tellPartners(tx, orgId, id);
  // Whoever left before has been said goodbye to.
  if (active) await emit(tx, { kind: "system", orgId }, "mail.member-left", { membership: id, by: id });
  const asked = { org: orgId, member: id, addresses, now: now() };
  for (const table of heldTables) if (table.of === "member") await end(tx, table, asked);
}

/** Whoever is paired with the person, or was asked to be, hears that it has ended, as they would otherwise. */
async function tellPartners(tx: Tx, orgId: string, by: string): Promise<void> {
  const open = await tx.pairing.findMany({
    where: {
      orgId,
      status: { in: ["proposed", "active"] },
      OR: [{ mentor: { membershipId: by } }, { mentee: { membershipId: by } }],
    },
    select: { id: true },
  });
  await emit(
    tx,
    { kind: "system", orgId },
    "mail.pairing-ended",
    ...open.map(({ id }) => ({ pairing: id, by })),
  );
}

async function end(tx: Tx, { table, of, mine, ending = [] }: HeldTable, asked: Asked): Promise<void> {
  const theirs = of === "member" ? `t."orgId" = :org and (${mine})` : `(${mine})`;
  for (const each of ending) {
    const { text, values } = bound(statement(table, theirs, each), asked);
    await tx.$executeRawUnsafe(text, ...values);
  }
}

function statement(table: string, theirs: string, ending: NonNullable<HeldTable["ending"]>[number]): string {
  if ("sql" in ending) return ending.sql;
  if ("remove" in ending) return `delete from "${table}" t where ${theirs} and (${ending.remove})`;
  const columns = Object.entries(ending.set).map(([column, value]) => `"${column}" = ${value}`);
  return `update "${table}" t set ${columns.join(", ")} where ${theirs} and (${ending.where ?? "true"})`;
}

/** Asks again for deletions whose time came an hour ago and that are still there (for the job). Returns how many. */
export async function wakeDeletions(tx: Tx): Promise<number> {
  const late = await tx.accountDeletion.findMany({
    where: {
      confirmedAt: { not: null },
      canceledAt: null,
      dueAt: { lt: new Date(now().getTime() - 60 * 60_000) },
    },
    select: { id: true },
    take: 100,
  });
  await emit(tx, { kind: "system" }, "own-data.erase", ...late.map(({ id }) => ({ deletion: id })));
  return late.length;
}

/** Takes away codes that nobody used, a day after they stopped working (for the job). Returns how many went. */
export async function tidyDeletions(tx: Tx): Promise<number> {
  const yesterday = new Date(now().getTime() - 24 * 60 * 60_000);
  const { count } = await tx.accountDeletion.deleteMany({
    where: {
      OR: [{ confirmedAt: null, codeExpiresAt: { lt: yesterday } }, { canceledAt: { lt: yesterday } }],
    },
  });
  return count;
}
