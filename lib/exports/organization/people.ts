import { newId } from "@/lib/db/id";
import type { Connection } from "@/lib/db/tables";

type Joined = { membershipId: string; name: string; email: string; userId: string | null };

/**
 * Joins the restored members who had joined to the people of this server, by the address that the organization knows; somebody
 * this server does not know yet gets in by signing in with that address. Returns how many could sign in, and how many owners.
 */
export async function joinPeople(
  client: Connection,
  orgId: string,
  now: Date,
): Promise<{ people: number; owners: number; without: number }> {
  const { rows } = await client.query<Joined>(
    `select m."id" as "membershipId", m."name", c."email", a."userId" from "Membership" m
      join "MemberContact" c on c."orgId" = m."orgId" and c."membershipId" = m."id"
      left join "UserEmail" a on a."email" = c."email"
      where m."orgId" = $1 and m."status" = 'active' order by m."id"`,
    [orgId],
  );
  const people = rows.map((row) => ({ ...row, known: row.userId !== null, userId: row.userId ?? newId() }));
  const columns = (list: typeof people) => [
    list.map(({ userId }) => userId),
    list.map(({ email }) => email),
    list.map(({ name }) => name),
  ];
  await client.query(
    `insert into "User" ("id", "email", "name", "createdAt")
      select id, email, name, $4 from unnest($1::uuid[], $2::text[], $3::text[]) as x(id, email, name)`,
    [...columns(people.filter(({ known }) => !known)), now],
  );
  await client.query(
    `update "Membership" m set "userId" = x."userId" from unnest($2::uuid[], $3::uuid[]) as x(id, "userId")
      where m."orgId" = $1 and m."id" = x.id`,
    [orgId, people.map(({ membershipId }) => membershipId), people.map(({ userId }) => userId)],
  );
  const counted = await client.query<{ owners: number; without: number }>(
    `select (count(*) filter (where "role" = 'owner' and "userId" is not null))::int as owners,
      (count(*) filter (where "userId" is null))::int as without
      from "Membership" where "orgId" = $1 and "status" = 'active'`,
    [orgId],
  );
  const [{ owners, without } = { owners: 0, without: 0 }] = counted.rows;
  return { people: people.length, owners, without };
}
