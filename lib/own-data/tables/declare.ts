// What every table of the database says of itself: which of its rows are a person's, what of them goes into their archive, and
// what becomes of them when the account is deleted. One small declaration a table; a table without one fails a test, and so does
// a column in which something of a deleted person is found and that no declaration keeps.
//
// SQL here speaks of the row as `t`, and of who is asked for as :user, :org, :member, :addresses and :now.

/** How the readable page of an archive shows rows. Without it they stand in data.json alone. */
export type Reading = {
  title: string;
  /** The column of what somebody said. */
  said?: string;
  /** Further columns, with what they are called. */
  facts: Readonly<Record<string, string>>;
};

export type Archived = {
  reads?: Reading;
  /** More to read beside the row, as SQL: the question of a point, the name of a partner as the pages show it. */
  with?: Readonly<Record<string, string>>;
  /** Rows that are somebody else's, written to this person alone. */
  also?: string;
  /** Columns that are nobody's business: secrets, hashes, what search needs. */
  hide?: readonly string[];
  /** Columns of bytes that become files, with the ending of their names. */
  files?: Readonly<Record<string, string>>;
  /** No policy lets the person read the table; the function own_rows does, for them alone. */
  byFunction?: true;
};

type Ending =
  | { remove: string }
  | { set: Readonly<Record<string, string>>; where?: string }
  /** A whole statement, where rows of others hold something of this person. */
  | { sql: string };

/** A table that holds something of a person. */
export type Held = {
  /** user: once for the person. member: once for each of their memberships. address: once for all their addresses. */
  of: "user" | "member" | "address";
  /** Which rows are this person's. */
  mine: string;
  archive: Archived | { not: string };
  /** What is done to them when the account is deleted, in this order. None: they stay, or go along with another row. */
  ending?: readonly Ending[];
  /** Columns whose words stay, each with the reason: the short list of the scan. */
  keeps?: Readonly<Record<string, string>>;
};

/** A table that holds nothing of a person's, with the reason. */
type Apart = { nothing: string };

export type Declared = Held | Apart;

export const isHeld = (declared: Declared): declared is Held => "mine" in declared;

/** The participations of the membership that is asked for. */
export const myParts =
  '(select p."id" from "Participation" p where p."orgId" = :org and p."membershipId" = :member)';

/** A personal table: goes with the person's row (ON DELETE CASCADE). */
export const personal = (archive: Held["archive"]): Held => ({
  of: "user",
  mine: '"userId" = :user',
  archive,
});
