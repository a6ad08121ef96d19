import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import type { CohortStatus, PairingAnswer, PairingStatus } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type BoardDesk, boardDesk } from "@/lib/pairings/board/desk/queries";
import { peopleOf, personBehind } from "@/lib/pairings/people/rows";
import { type PairingSummary, pairingSummary } from "@/lib/pairings/queries";
import { type BoardView, roomSentence } from "@/lib/pairings/rules";
import type { OrgContext } from "@/lib/tenancy/context";

export const BOARD_ROWS = 50;

/** `view` null: what needs doing first. `page` from 1. */
export type BoardFilter = { cohortId: string; view: BoardView | null; page: number };

export type UnpairedRow = {
  menteeId: string;
  membershipId: string;
  name: string;
  about: string;
  topics: string[];
  closed: number;
  /** After a pairing has ended: whether they want to be matched again; null where nobody asked, or they have not said. */
  again: boolean | null;
};
export type PairingRow = {
  id: string;
  mentor: string;
  mentee: string;
  /** As of now: a proposal past its time is expired. */
  state: PairingStatus;
  mentorAnswer: PairingAnswer;
  menteeAnswer: PairingAnswer;
  declineWords: string;
  endReason: string;
  expiresAt: Date;
  closedAt: Date | null;
  activatedAt: Date | null;
  remarks: number;
};
type Choice = { id: string; name: string; hint: string; full: boolean };

export type PairingBoard = {
  cohort: { id: string; name: string; status: CohortStatus; timeZone: string };
  view: BoardView;
  summary: PairingSummary & { closed: number };
  /** Rows of the view, of `total`. */
  unpaired: UnpairedRow[];
  pairings: PairingRow[];
  total: number;
  mentees: Choice[];
  mentors: Choice[];
  /** Whether the cohort's state lets pairings be proposed. */
  canPropose: boolean;
  /** What waits beside the pairings. */
  desk: BoardDesk;
};

/** A cohort's pairings for the organizers who make them. Throws `not_found`, `forbidden`. */
export function pairingBoard(ctx: OrgContext, filter: BoardFilter): Promise<PairingBoard> {
  return withOrg(ctx, async (tx) => {
    if (!isId(filter.cohortId)) throw notFound("cohort");
    const { cohort, closed } = await loadCohort(tx, ctx, filter.cohortId);
    authorize(ctx, "proposePairing");
    const summary = await pairingSummary(tx, ctx, filter.cohortId);
    const view =
      filter.view ?? (summary.unpaired > 0 ? "unpaired" : summary.waiting > 0 ? "waiting" : "active");
    const unpaired = view === "unpaired" ? await unpairedRows(tx, ctx, filter) : [];
    const pairings = view === "unpaired" ? [] : await pairingRows(tx, ctx, filter, view);
    const choices = await peopleToPair(tx, ctx, filter.cohortId);
    return {
      cohort,
      view,
      summary: { ...summary, closed },
      unpaired,
      pairings,
      total: view === "closed" ? closed : summary[view],
      mentees: choices.filter((row) => row.role === "mentee").map(menteeChoice),
      mentors: choices
        .filter((row) => row.role === "mentor")
        .map(mentorChoice)
        .sort(roomFirst),
      canPropose: cohort.status === "enrolling" || cohort.status === "active",
      desk: await boardDesk(tx, ctx, filter.cohortId),
    };
  });
}

async function loadCohort(tx: Tx, ctx: OrgContext, cohortId: string) {
  const [row] = await tx.$queryRaw<(PairingBoard["cohort"] & { closed: number })[]>`
    select c."id", c."name", c."status", c."timeZone", (select count(*)::int from "Pairing" x
      where x."orgId" = c."orgId" and x."cohortId" = c."id" and not (${isOpen()})) as "closed"
    from "Cohort" c where c."orgId" = ${ctx.orgId}::uuid and c."id" = ${cohortId}::uuid`;
  if (!row) throw notFound("cohort");
  const { closed, ...cohort } = row;
  return { cohort, closed };
}

const isOpen = () =>
  Prisma.sql`(x."status" = 'active' or (x."status" = 'proposed' and x."expiresAt" > ${now()}))`;

const inView: Record<Exclude<BoardView, "unpaired">, () => Prisma.Sql> = {
  waiting: () => Prisma.sql`x."status" = 'proposed' and x."expiresAt" > ${now()}`,
  active: () => Prisma.sql`x."status" = 'active'`,
  closed: () => Prisma.sql`not ${isOpen()}`,
};

const order: Record<Exclude<BoardView, "unpaired">, Prisma.Sql> = {
  waiting: Prisma.sql`x."expiresAt", x."id"`,
  active: Prisma.sql`a."name", b."name", x."id"`,
  closed: Prisma.sql`coalesce(x."closedAt", x."expiresAt") desc, x."id"`,
};

function pairingRows(tx: Tx, ctx: OrgContext, filter: BoardFilter, view: Exclude<BoardView, "unpaired">) {
  return tx.$queryRaw<PairingRow[]>`
    select x."id", a."name" as "mentor", b."name" as "mentee", x."mentorAnswer", x."menteeAnswer", x."declineWords",
      x."endReason", x."expiresAt", x."closedAt", x."activatedAt",
      case when x."status" = 'proposed' and x."expiresAt" <= ${now()} then 'expired' else x."status"::text end as "state",
      (select count(*)::int from "PairingRemark" r where r."orgId" = x."orgId" and r."pairingId" = x."id") as "remarks"
    from (select * from "Pairing" x where x."orgId" = ${ctx.orgId}::uuid and x."cohortId" = ${filter.cohortId}::uuid
      and ${inView[view]()} offset 0) x
    cross join lateral (${personBehind(ctx, Prisma.sql`x."mentorId"`)}) a
    cross join lateral (${personBehind(ctx, Prisma.sql`x."menteeId"`)}) b
    order by ${order[view]} limit ${BOARD_ROWS} offset ${(filter.page - 1) * BOARD_ROWS}`;
}

function unpairedRows(tx: Tx, ctx: OrgContext, filter: BoardFilter) {
  return tx.$queryRaw<UnpairedRow[]>`
    select p."id" as "menteeId", m."id" as "membershipId", m."name", concat_ws(', ', nullif(m."title", ''), nullif(m."employer", '')) as "about",
      coalesce(m."topics", '{}') as "topics", (select count(*)::int from "Pairing" x where x."orgId" = p."orgId" and x."menteeId" = p."id") as "closed",
      (select w."wanted" from "RematchWish" w where w."orgId" = p."orgId" and w."participationId" = p."id") as "again"
    from ${peopleOf(ctx, filter.cohortId)}
    where p."role" = 'mentee' and p."id" not in (select x."menteeId" from "Pairing" x
      where x."orgId" = ${ctx.orgId}::uuid and x."cohortId" = ${filter.cohortId}::uuid and ${isOpen()})
    order by m."name", p."id" limit ${BOARD_ROWS} offset ${(filter.page - 1) * BOARD_ROWS}`;
}

type ChoiceRow = {
  id: string;
  role: "mentor" | "mentee";
  name: string;
  about: string;
  capacity: number | null;
  held: number;
};

/** Everybody of the cohort with how many they are paired with or asked for. */
function peopleToPair(tx: Tx, ctx: OrgContext, cohortId: string) {
  const held = (side: Prisma.Sql) => Prisma.sql`
    (select count(*)::int from "Pairing" x where x."orgId" = ${ctx.orgId}::uuid and ${side} = p."id" and ${isOpen()})`;
  return tx.$queryRaw<ChoiceRow[]>`
    select p."id", p."role", m."name", concat_ws(', ', nullif(m."title", ''), nullif(m."employer", '')) as "about",
      p."capacity", case p."role" when 'mentor' then ${held(Prisma.sql`x."mentorId"`)}
        else ${held(Prisma.sql`x."menteeId"`)} end as "held"
    from ${peopleOf(ctx, cohortId)}
    order by m."name", p."id"`;
}

const mentorChoice = ({ id, name, about, capacity, held }: ChoiceRow): Choice => ({
  id,
  name,
  hint: [roomSentence(capacity ?? 0, held), about].filter(Boolean).join(" · "),
  full: held >= (capacity ?? 0),
});

const roomFirst = (a: Choice, b: Choice): number => Number(a.full) - Number(b.full);

const menteeChoice = ({ id, name, about, held }: ChoiceRow): Choice => ({
  id,
  name,
  hint: [held === 0 ? "nobody yet" : held === 1 ? "1 mentor" : `${held} mentors`, about]
    .filter(Boolean)
    .join(" · "),
  full: false,
});
