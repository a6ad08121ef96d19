import { can } from "@/lib/authz/policy";
import type { RecapAudience, RecapStatus } from "@/lib/db/generated/enums";
import { type Tx, withLink, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { openRecap } from "@/lib/recaps/queries";
import { underQuestions } from "@/lib/recaps/rules";
import type { LinkContext, OrgContext } from "@/lib/tenancy/context";

/** A line of a recap: what was said and, where its author agreed, who said it. */
export type RecapLine = {
  id: string;
  agendaItemId: string;
  text: string;
  /** The author's name, of those who agreed to be named; read at this moment, so an agreement taken back is gone. */
  credit: string | null;
  endorsements: number;
  endorsed: boolean;
  canEndorse: boolean;
};

export type AdditionLine = {
  id: string;
  agendaItemId: string;
  text: string;
  credit: string | null;
  mine: boolean;
  canRemove: boolean;
};

export type RecapText = {
  title: string;
  intro: string;
  organization: string;
  sessionTitle: string;
  heldAt: Date;
  questions: { id: string; text: string; rows: RecapLine[]; additions: AdditionLine[] }[];
};

export type RecapPage = RecapText & {
  id: string;
  sessionId: string;
  cohortId: string;
  status: RecapStatus;
  audience: RecapAudience;
  canAddToRecap: boolean;
  canEditRecap: boolean;
};

/** A recap for a member who may read it. Throws `not_found`. */
export function recapPage(ctx: OrgContext, recapId: string): Promise<RecapPage> {
  return withOrg(ctx, async (tx) => {
    const { id, sessionId, cohortId, status, audience, participant } = await openRecap(tx, ctx, recapId);
    const text = await readRecap(tx, ctx.orgId, recapId, {
      membershipId: ctx.membershipId,
      canRemoveAny: can(ctx, "removeAddition"),
      canEndorse: status === "published",
    });
    return {
      ...text,
      id,
      sessionId,
      cohortId,
      status,
      audience,
      canAddToRecap: can(ctx, "addToRecap", participant && status === "published" ? ["participant"] : []),
      canEditRecap: can(ctx, "editRecap"),
    };
  });
}

/** A recap published for the world, for whoever holds its link. Throws `not_found` once it is withdrawn. */
export function publicRecap(ctx: LinkContext): Promise<RecapText> {
  return withLink(ctx, async (tx) => {
    const open = await tx.recap.count({
      where: { orgId: ctx.orgId, id: ctx.subjectId, status: "published", audience: "world" },
    });
    if (ctx.link !== "recap" || open === 0) throw notFound("recap");
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
      points: { where: { included: true }, orderBy: [{ position: "asc" }, { id: "asc" }] },
      additions: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
      session: {
        include: { agenda: { where: { kind: "question" }, orderBy: [{ position: "asc" }, { id: "asc" }] } },
      },
    },
  });
  const [{ organization, credits, endorsements } = none] = await tx.$queryRaw<(typeof none)[]>`
    select (select "name" from "Organization" where "id" = ${orgId}::uuid) as "organization",
      (select coalesce(jsonb_agg(c), '[]') from recap_credits(${recapId}::uuid) c) as "credits",
      (select coalesce(jsonb_agg(e), '[]') from recap_endorsements(${recapId}::uuid) e) as "endorsements"`;
  const creditOf = (kind: Credit["kind"], id: string) =>
    credits.find((credit) => credit.kind === kind && credit.id === id)?.name ?? null;
  const lines = recap.points.map((point): RecapLine => {
    const endorsed = endorsements.find((row) => row.point_id === point.pointId);
    return {
      id: point.id,
      agendaItemId: point.agendaItemId,
      text: point.text,
      credit: creditOf("point", point.id),
      endorsements: endorsed?.endorsed ?? 0,
      endorsed: endorsed?.mine ?? false,
      canEndorse: reader.canEndorse && point.pointId !== null,
    };
  });
  const additions = recap.additions.map((addition): AdditionLine => {
    const mine = addition.authorId === reader.membershipId;
    return {
      id: addition.id,
      agendaItemId: addition.agendaItemId,
      text: addition.text,
      credit: creditOf("addition", addition.id),
      mine,
      canRemove: mine || reader.canRemoveAny,
    };
  });
  const questions = recap.session.agenda.map(({ id, text }) => ({ id, text }));
  return {
    title: recap.title,
    intro: recap.intro,
    organization,
    sessionTitle: recap.session.title,
    heldAt: recap.session.startsAt,
    questions: underQuestions(questions, lines).map((question) => ({
      ...question,
      additions: additions.filter((addition) => addition.agendaItemId === question.id),
    })),
  };
}

const none = {
  organization: "",
  credits: [] as Credit[],
  endorsements: [] as { point_id: string; endorsed: number; mine: boolean }[],
};
