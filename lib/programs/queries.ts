import { authorize, can } from "@/lib/authz/policy";
import type { AgendaKind, CohortStatus, PromptAudience } from "@/lib/db/generated/enums";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

type CohortLink = { id: string; name: string; status: CohortStatus };
export type ProgramLine = {
  id: string;
  name: string;
  summary: string;
  archived: boolean;
  sessions: number;
  cohorts: CohortLink[];
};
export type ProgramList = {
  programs: ProgramLine[];
  /** Kept to begin others from; for organizers. */
  templates: { id: string; name: string; archived: boolean }[];
  canManageProgram: boolean;
};

/** The organization's programs with their cohorts, the newest first; archived ones and draft cohorts for organizers alone. */
export function programList(ctx: OrgContext): Promise<ProgramList> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "viewProgram");
    const canManageProgram = can(ctx, "manageProgram");
    const rows = await tx.program.findMany({
      relationLoadStrategy: "join",
      where: canManageProgram
        ? { orgId: ctx.orgId }
        : { orgId: ctx.orgId, archivedAt: null, isTemplate: false },
      select: {
        id: true,
        name: true,
        summary: true,
        archivedAt: true,
        isTemplate: true,
        sessions: { where: { removedAt: null }, select: { id: true } },
        cohorts: {
          where: { ...visibleCohorts(ctx), archivedAt: null },
          select: { id: true, name: true, status: true },
          orderBy: { id: "desc" },
        },
      },
      orderBy: { id: "desc" },
    });
    const lines = rows.map(({ archivedAt, sessions, ...row }) => ({
      ...row,
      archived: archivedAt !== null,
      sessions: sessions.length,
    }));
    const programs = lines.filter((line) => !line.isTemplate).map(({ isTemplate, ...line }) => line);
    const templates = lines
      .filter((line) => line.isTemplate)
      .map(({ id, name, archived }) => ({ id, name, archived }));
    return { programs, templates, canManageProgram };
  });
}

const visibleCohorts = (ctx: OrgContext) =>
  can(ctx, "manageCohort") ? { orgId: ctx.orgId } : { orgId: ctx.orgId, status: { not: "draft" as const } };

export type PlanItem = { id: string; kind: AgendaKind; text: string; minutes: number };
export type PlanSession = { id: string; position: number; title: string; minutes: number; items: PlanItem[] };
export type PlanPrompt = { id: string; afterSession: number; text: string; audience: PromptAudience };
export type ProgramPage = {
  id: string;
  name: string;
  summary: string;
  groupSize: number;
  mentorsPerGroup: number;
  codeOfConduct: string;
  confidentialityRule: string;
  conductVersion: number;
  archived: boolean;
  isTemplate: boolean;
  sessions: PlanSession[];
  prompts: PlanPrompt[];
  cohorts: CohortLink[];
  archivedCohorts: CohortLink[];
  /** What was taken out and can be put back; for organizers. */
  removed: { sessions: { id: string; title: string }[]; prompts: { id: string; text: string }[] };
  canManageProgram: boolean;
  canManageCohort: boolean;
};

/** One program with its whole plan. Throws `not_found`. */
export function programPage(ctx: OrgContext, programId: string): Promise<ProgramPage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "viewProgram");
    if (!isId(programId)) throw notFound("program");
    const row = await tx.program.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: programId } },
      include: {
        sessions: {
          include: { items: { where: { removedAt: null }, orderBy: [{ position: "asc" }, { id: "asc" }] } },
          orderBy: [{ position: "asc" }, { id: "asc" }],
        },
        prompts: { orderBy: [{ afterSession: "asc" }, { id: "asc" }] },
        cohorts: {
          where: visibleCohorts(ctx),
          select: { id: true, name: true, status: true, archivedAt: true },
          orderBy: { id: "desc" },
        },
      },
    });
    const canManageProgram = can(ctx, "manageProgram");
    if (!row || ((row.archivedAt || row.isTemplate) && !canManageProgram)) throw notFound("program");
    const gone = { sessions: row.sessions.filter(isRemoved), prompts: row.prompts.filter(isRemoved) };
    return {
      id: row.id,
      name: row.name,
      summary: row.summary,
      groupSize: row.groupSize,
      mentorsPerGroup: row.mentorsPerGroup,
      codeOfConduct: row.codeOfConduct,
      confidentialityRule: row.confidentialityRule,
      conductVersion: row.conductVersion,
      archived: row.archivedAt !== null,
      isTemplate: row.isTemplate,
      sessions: row.sessions.filter((session) => !isRemoved(session)).map(planSession),
      prompts: row.prompts
        .filter((prompt) => !isRemoved(prompt))
        .map(({ id, afterSession, text, audience }) => ({ id, afterSession, text, audience })),
      cohorts: row.cohorts.filter((cohort) => !cohort.archivedAt).map(cohortLink),
      archivedCohorts: row.cohorts.filter((cohort) => cohort.archivedAt).map(cohortLink),
      removed: canManageProgram
        ? {
            sessions: gone.sessions.map(({ id, title }) => ({ id, title })),
            // A prompt that went with its session comes back with it.
            prompts: gone.prompts
              .filter(
                (prompt) =>
                  !gone.sessions.some((s) => s.removedAt?.getTime() === prompt.removedAt?.getTime()),
              )
              .map(({ id, text }) => ({ id, text })),
          }
        : { sessions: [], prompts: [] },
      canManageProgram,
      canManageCohort: can(ctx, "manageCohort"),
    };
  });
}

const cohortLink = ({ id, name, status }: CohortLink): CohortLink => ({ id, name, status });

const isRemoved = (row: { removedAt: Date | null }): boolean => row.removedAt !== null;

type SessionRow = Omit<PlanSession, "items"> & { items: PlanItem[] };
const planSession = ({ id, position, title, minutes, items }: SessionRow): PlanSession => ({
  id,
  position,
  title,
  minutes,
  items: items.map((item) => ({ id: item.id, kind: item.kind, text: item.text, minutes: item.minutes })),
});

export type ProgramSessionPage = PlanSession & {
  programId: string;
  programName: string;
  removed: { id: string; text: string }[];
};

/** One session of a program's plan, to be edited. Organizers only. Throws `not_found`. */
export function programSessionPage(
  ctx: OrgContext,
  where: { programId: string; programSessionId: string },
): Promise<ProgramSessionPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(where.programId) || !isId(where.programSessionId)) throw notFound("session");
    const row = await tx.programSession.findFirst({
      relationLoadStrategy: "join",
      where: { orgId: ctx.orgId, id: where.programSessionId, programId: where.programId, removedAt: null },
      include: {
        program: { select: { id: true, name: true } },
        items: { orderBy: [{ position: "asc" }, { id: "asc" }] },
      },
    });
    if (!row) throw notFound("session");
    authorize(ctx, "manageProgram");
    return {
      ...planSession({ ...row, items: row.items.filter((item) => !isRemoved(item)) }),
      programId: row.program.id,
      programName: row.program.name,
      removed: row.items.filter(isRemoved).map(({ id, text }) => ({ id, text })),
    };
  });
}
