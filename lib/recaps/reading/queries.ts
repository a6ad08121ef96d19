import { can } from "@/lib/authz/policy";
import type { RecapAudience, RecapStatus } from "@/lib/db/generated/enums";
import { type Tx, withLink, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { openRecap } from "@/lib/recaps/queries";
import { mayEdit, mayModerate } from "@/lib/recaps/rights/rules";
import { type Promises, type Room, underQuestions } from "@/lib/recaps/rules";
import type { LinkContext, OrgContext } from "@/lib/tenancy/context";

/** A line of a recap: what was said and, where its author agreed, who said it. */
export type RecapLine = {
  id: string;
  /** The question or, in a collection, the chapter it stands under. */
  agendaItemId: string;
  text: string;
  /** The names of its authors who agreed to be named; read at this moment, so an agreement taken back is gone. */
  credit: string | null;
  highlighted: boolean;
  own: OwnWords[];
  endorsements: number;
  endorsed: boolean;
  canEndorse: boolean;
};

/** What of a line is the reader's, as they put it, with whether their name stands beside it. */
export type OwnWords = { kind: "point" | "addition"; id: string; text: string; credited: boolean };

export type AdditionLine = {
  id: string;
  /** Null: to a collection as a whole. */
  agendaItemId: string | null;
  text: string;
  credit: string | null;
  mine: boolean;
  credited: boolean;
  /** Somebody who is no member added it. */
  stranger: boolean;
  endorsements: number;
  endorsed: boolean;
  canEndorse: boolean;
  canRemove: boolean;
};

/** A collection's picture, with what it shows and whose it is. */
export type Pictured = { id: string; alt: string; credit: string; width: number; height: number };

/** Where it comes from: a session, with who was in the room and what was promised in numbers alone, or a mentor. */
type Origin =
  | { kind: "session"; title: string; heldAt: Date; room: Room; promises: Promises }
  | { kind: "mentor"; byline: string; publishedAt: Date | null; picture: Pictured | null };

export type RecapText = {
  id: string;
  title: string;
  intro: string;
  organization: string;
  accent: string;
  /** IANA zone of the organization. */
  timeZone: string;
  origin: Origin;
  /** The questions of the session or the chapters of the collection; `words` are its mentor's own. */
  questions: {
    id: string;
    text: string;
    words: string;
    rows: RecapLine[];
    additions: AdditionLine[];
  }[];
  /** What was added to a collection as a whole. */
  additions: AdditionLine[];
};

export type RecapPage = RecapText & {
  /** Null: a collection. */
  sessionId: string | null;
  cohortId: string;
  status: RecapStatus;
  audience: RecapAudience;
  canAddToRecap: boolean;
  canEditRecap: boolean;
  /** An organizer may close a mentor's collection. */
  canWithdraw: boolean;
  /** For those who read them first: strangers' additions that nobody has read. */
  waiting: number;
};

/** A recap for a member who may read it. Throws `not_found`. */
export function recapPage(ctx: OrgContext, recapId: string): Promise<RecapPage> {
  return withOrg(ctx, async (tx) => {
    const recap = await openRecap(tx, ctx, recapId);
    const { sessionId, cohortId, status, audience, participant } = recap;
    const text = await readRecap(tx, ctx.orgId, recapId, {
      membershipId: ctx.membershipId,
      canRemoveAny: can(ctx, "removeAddition"),
      canEndorse: status === "published",
    });
    return {
      ...text,
      sessionId,
      cohortId,
      status,
      audience,
      canAddToRecap: can(ctx, "addToRecap", participant && status === "published" ? ["participant"] : []),
      canEditRecap: mayEdit(ctx, recap),
      canWithdraw: status === "published" && recap.authorId !== null && can(ctx, "withdrawCollection"),
      waiting: mayModerate(ctx, recap)
        ? await tx.addition.count({ where: { orgId: ctx.orgId, recapId, state: "held" } })
        : 0,
    };
  });
}

/** A recap published for the world, for whoever holds its link. Throws `not_found` once it is withdrawn. */
export function publicRecap(ctx: LinkContext): Promise<RecapText> {
  return withLink(ctx, async (tx) => {
    if (ctx.link !== "recap") throw notFound("recap");
    const open = await tx.recap.count({
      where: { orgId: ctx.orgId, id: ctx.subjectId, status: "published", audience: "world" },
    });
    if (open === 0) throw notFound("recap");
    return readRecap(tx, ctx.orgId, ctx.subjectId, {
      membershipId: null,
      canRemoveAny: false,
      canEndorse: false,
    });
  });
}

type Reader = { membershipId: string | null; canRemoveAny: boolean; canEndorse: boolean };
type Credit = { kind: "point" | "addition"; id: string; name: string };

async function readRecap(tx: Tx, orgId: string, recapId: string, reader: Reader): Promise<RecapText> {
  const recap = await tx.recap.findUniqueOrThrow({
    where: { orgId_id: { orgId, id: recapId } },
    relationLoadStrategy: "join",
    include: {
      points: {
        where: { included: true, mergedIntoId: null },
        orderBy: [{ position: "asc" }, { id: "asc" }],
      },
      additions: {
        where: { state: "shown" },
        orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      },
      session: {
        include: { agenda: { where: { kind: "question" }, orderBy: [{ position: "asc" }, { id: "asc" }] } },
      },
      chapters: { where: { included: true }, orderBy: [{ position: "asc" }, { id: "asc" }] },
      picture: { select: { id: true, alt: true, credit: true, width: true, height: true } },
    },
  });
  const facts = (await factsOf(tx, orgId, recapId)) ?? none;
  // Its author sees a collection as its readers do.
  const printed = recap.points.filter(({ id, sourceId }) => sourceId === null || facts.open.includes(id));
  const creditOf = (kind: Credit["kind"], id: string) =>
    facts.credits
      .filter((credit) => credit.kind === kind && credit.id === id)
      .map(({ name }) => name)
      .toSorted()
      .join(", ") || null;
  const lines = printed.map((point): RecapLine => {
    const endorsed = facts.endorsements.find((row) => row.line_id === point.id);
    const own = facts.own.filter((row) => row.line_id === point.id);
    return {
      id: point.id,
      agendaItemId: point.agendaItemId ?? point.chapterId ?? "",
      text: point.text,
      credit: creditOf("point", point.id),
      highlighted: point.highlighted,
      own: own.map(({ kind, id, said, credited }) => ({ kind, id, text: said, credited })),
      endorsements: endorsed?.endorsed ?? 0,
      endorsed: endorsed?.mine ?? false,
      canEndorse: reader.canEndorse && endorsed !== undefined,
    };
  });
  // What a line speaks for, itself or merged in it, is not printed again among what readers added.
  const taken = new Set(
    facts.endorsements
      .filter((row) => printed.some(({ id }) => id === row.line_id))
      .flatMap((row) => row.addition_ids),
  );
  const below = recap.additions.filter(({ id }) => !taken.has(id));
  const additions = below.map((addition): AdditionLine => {
    const mine = reader.membershipId !== null && addition.authorId === reader.membershipId;
    const endorsed = facts.added.find((row) => row.addition_id === addition.id);
    return {
      id: addition.id,
      agendaItemId: addition.agendaItemId,
      text: addition.text,
      credit: creditOf("addition", addition.id),
      mine,
      credited: addition.credited,
      stranger: addition.authorId === null,
      endorsements: endorsed?.endorsed ?? 0,
      endorsed: endorsed?.mine ?? false,
      canEndorse: reader.canEndorse,
      canRemove: mine || reader.canRemoveAny,
    };
  });
  const questions = recap.session
    ? recap.session.agenda.map(({ id, text }) => ({ id, text, words: "" }))
    : recap.chapters.map(({ id, heading, words }) => ({ id, text: heading, words }));
  return {
    id: recap.id,
    title: recap.title,
    intro: recap.intro,
    ...{ organization: facts.organization, accent: facts.accent },
    timeZone: facts.zone,
    origin: recap.session
      ? {
          kind: "session",
          title: recap.session.title,
          heldAt: recap.session.startsAt,
          room: facts.room[0] ?? empty,
          promises: facts.promises[0] ?? { made: 0, kept: 0 },
        }
      : { kind: "mentor", byline: recap.byline, publishedAt: recap.publishedAt, picture: recap.picture },
    questions: underQuestions(questions, inTurn(lines, recap.arranged)).map((question) => ({
      ...question,
      additions: additions.filter((addition) => addition.agendaItemId === question.id),
    })),
    additions: additions.filter((addition) => addition.agendaItemId === null),
  };
}

/** In order of endorsement until somebody has put them in another. */
const inTurn = (lines: RecapLine[], arranged: boolean): RecapLine[] =>
  arranged ? lines : lines.toSorted((a, b) => b.endorsements - a.endorsements);

const empty: Room = { mentors: 0, mentees: 0, guests: 0, groups: 0 };
const none = {
  organization: "",
  accent: "",
  zone: "UTC",
  credits: [] as Credit[],
  endorsements: [] as { line_id: string; addition_ids: string[]; endorsed: number; mine: boolean }[],
  open: [] as string[],
  added: [] as { addition_id: string; endorsed: number; mine: boolean }[],
  own: [] as ({ line_id: string; said: string } & Omit<OwnWords, "text">)[],
  room: [] as Room[],
  promises: [] as Promises[],
};

/** What the policies of other tables do not show a reader: functions of the database tell as much as a recap prints. */
async function factsOf(tx: Tx, orgId: string, recapId: string): Promise<typeof none | undefined> {
  const [facts] = await tx.$queryRaw<(typeof none)[]>`
    select o."name" as "organization", o."accent", o."timeZone" as "zone",
      (select coalesce(jsonb_agg(c), '[]') from recap_credits(${recapId}::uuid) c) as "credits",
      (select coalesce(jsonb_agg(e), '[]') from recap_endorsements(${recapId}::uuid) e) as "endorsements",
      (select coalesce(jsonb_agg(a), '[]') from addition_endorsements(${recapId}::uuid) a) as "added",
      (select coalesce(jsonb_agg(o), '[]') from recap_own(${recapId}::uuid) o) as "own",
      array(select p from app_open_picks() p) as "open",
      (select coalesce(jsonb_agg(r), '[]') from recap_room(${recapId}::uuid) r) as "room",
      (select coalesce(jsonb_agg(m), '[]') from recap_promises(${recapId}::uuid) m) as "promises"
    from "Organization" o where o."id" = ${orgId}::uuid`;
  return facts;
}
