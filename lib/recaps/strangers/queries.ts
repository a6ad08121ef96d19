import type { AdditionState } from "@/lib/db/generated/enums";
import { type Tx, withLink } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { LinkContext } from "@/lib/tenancy/context";

export type OwnAddition = {
  organization: string;
  accent: string;
  /** The recap's title. */
  recap: string;
  /** Null: it was added to a mentor's collection as a whole. */
  question: string | null;
  /** Its mentor reads it first, not the organizers. */
  collection: boolean;
  text: string;
  /** The name beside it; "" for none. */
  byline: string;
  state: AdditionState;
  /** An organizer has taken it into the recap itself. */
  inRecap: boolean;
  /** The recap is still published for the world. */
  isOpen: boolean;
};

/** What the holder of an addition's own link wrote, and how it stands. Throws `not_found`. */
export const ownAddition = (ctx: LinkContext): Promise<OwnAddition> =>
  withLink(ctx, (tx) => openAddition(tx));

/** The same inside an open unit of work. */
export async function openAddition(tx: Tx): Promise<OwnAddition> {
  const [row] = await tx.$queryRaw<{ page: OwnAddition }[]>`select page from open_addition()`;
  if (!row) throw notFound("addition");
  return row.page;
}
