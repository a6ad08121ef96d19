import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { CalendarError } from "@/lib/calendar/zone";
import { now } from "@/lib/clock";
import { shiftedSeason } from "@/lib/cohorts/next/rules";
import type { CloneCohort } from "@/lib/cohorts/next/schema";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * A draft like this cohort: its settings, how its pairs are made, its evenings with their agendas from a new first day on, and of its people those
 * who stay. Nothing that was said, seated or agreed comes along, and everybody accepts the rules anew. Throws `not_found`,
 * `conflict` where the program is archived, `invalid` on `startsOn` for a date that cannot be.
 */
export function cloneCohort(
  ctx: OrgContext,
  input: CloneCohort,
  key?: RequestKey,
): Promise<{ cohortId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const old = await loadCohort(tx, ctx, input.cohortId);
    authorize(ctx, "manageCohort");
    if (old.program.archivedAt)
      throw conflict("This program is archived. Take it up again before you start a cohort.");
    const { orgId } = ctx;
    const cohortId = newId();
    const { programId, timeZone, groupSize, mentorsPerGroup, defaultCapacity } = old;
    const { groupSizeMin, groupSizeMax, pairsTogether, pairingWay } = old;
    const settings = {
      ...{ programId, timeZone, groupSize, mentorsPerGroup, defaultCapacity },
      ...{ groupSizeMin, groupSizeMax, pairsTogether, pairingWay },
    };
    await tx.cohort.create({
      data: { ...settings, orgId, id: cohortId, name: input.name, createdAt: now() },
    });
    await copySeason(tx, { orgId, cohortId }, datesFrom(old, input.startsOn));
    await copyForm(tx, ctx, input.cohortId, cohortId);
    await copyPeople(tx, ctx, input, cohortId);
    await recordAudit(tx, ctx, "cloneCohort", "Cohort", cohortId);
    return { cohortId };
  });
}

async function loadCohort(tx: Tx, ctx: OrgContext, cohortId: string) {
  const row = await tx.cohort.findUnique({
    relationLoadStrategy: "join",
    where: { orgId_id: { orgId: ctx.orgId, id: cohortId } },
    include: {
      program: { select: { archivedAt: true } },
      sessions: {
        select: {
          title: true,
          startsAt: true,
          endsAt: true,
          place: true,
          address: true,
          videoUrl: true,
          agenda: {
            select: { position: true, kind: true, text: true, minutes: true },
            orderBy: [{ position: "asc" }, { id: "asc" }],
          },
        },
        // An evening that was cancelled was planned all the same.
        orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      },
    },
  });
  if (!row) throw notFound("cohort");
  return row;
}

type Old = Awaited<ReturnType<typeof loadCohort>>;

function datesFrom({ sessions, timeZone }: Old, startsOn: string): Old["sessions"] {
  try {
    return shiftedSeason(sessions, timeZone, startsOn);
  } catch (error) {
    if (!(error instanceof CalendarError)) throw error;
    throw invalid(error.message, { startsOn: error.message });
  }
}

type Into = { orgId: string; cohortId: string };

async function copySeason(tx: Tx, into: Into, evenings: Old["sessions"]): Promise<void> {
  const sessions = evenings.map((evening, at) => ({ ...evening, id: newId(), number: at + 1 }));
  await tx.session.createMany({
    data: sessions.map(({ agenda, ...session }) => ({ ...session, ...into, createdAt: now() })),
  });
  await tx.agendaItem.createMany({
    data: sessions.flatMap(({ id, agenda }) =>
      agenda.map((item) => ({ ...item, orgId: into.orgId, sessionId: id })),
    ),
  });
}

/** What applicants are asked; days and places are chosen anew. */
async function copyForm(tx: Tx, ctx: OrgContext, from: string, to: string): Promise<void> {
  const where = { orgId: ctx.orgId, cohortId: from, removedAt: null };
  const questions = await tx.formQuestion.findMany({ where });
  await tx.formQuestion.createMany({
    data: questions.map((question) => ({ ...question, id: newId(), cohortId: to })),
  });
}

async function copyPeople(tx: Tx, ctx: OrgContext, input: CloneCohort, cohortId: string): Promise<void> {
  if (input.people === "nobody") return;
  const role = input.people === "mentors" ? ({ role: "mentor" } as const) : {};
  const staying = await tx.participation.findMany({
    where: {
      orgId: ctx.orgId,
      cohortId: input.cohortId,
      leftAt: null,
      membership: { status: { in: ["active", "listed"] } },
      ...role,
    },
    select: { membershipId: true, role: true, capacity: true },
    orderBy: { id: "asc" },
  });
  await tx.participation.createMany({
    data: staying.map((person) => ({ ...person, orgId: ctx.orgId, id: newId(), cohortId, createdAt: now() })),
  });
}
