import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { type Tx, withOrg } from "@/lib/db/unit";
import type { DoorGroup, DoorPerson } from "@/lib/seating/queries";
import { repeatsIn } from "@/lib/seating/rules";
import { readEvenings, readParticipants, readPlan, type SeasonSeating } from "@/lib/seating/season/queries";
import { isOpen, isSeated, plannedGroups } from "@/lib/seating/season/rules";
import type { OpenSession } from "@/lib/sessions/open/queries";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

export type EveningPlan = Pick<
  OpenSession,
  "id" | "cohortId" | "cohortName" | "title" | "startsAt" | "endsAt" | "timeZone" | "status"
> & {
  /** Everybody who takes part; `absent` are those who have said that they cannot come. */
  people: DoorPerson[];
  groups: DoorGroup[];
  /** How many pairs of it have sat, or are to sit, together at an earlier evening. */
  again: number;
  /** Still to be seated; once it is, the plan is what it was. */
  open: boolean;
  /** The season plan's last change; null where nothing was ever planned. */
  change: SeasonSeating["change"];
};

const byName = new Intl.Collator("en");

/** The plan of one evening, to be changed by hand. Organizers only. Throws `not_found`. */
export function eveningPlan(ctx: OrgContext, sessionId: string): Promise<EveningPlan> {
  return withOrg(ctx, async (tx) => {
    const session = await openSession(tx, ctx, sessionId);
    authorize(ctx, "planSeason", session.relations);
    const { evening, earlier, planned, change } = await roundsOf(tx, ctx, session);
    const absent = new Set(evening?.absent);
    const numbers = new Map(planned.flatMap((group, at) => group.map((id) => [id, at + 1] as const)));
    const people = (await readParticipants(tx, ctx, session.cohortId))
      .filter(({ gone }) => !gone)
      .map(({ id, name, role }): DoorPerson => {
        const mark = absent.has(id) ? "absent" : null;
        return { id, name, role, mark, group: numbers.get(id) ?? null, saidNo: false };
      });
    const { id, cohortId, cohortName, title, startsAt, endsAt, timeZone, status } = session;
    return {
      ...{ id, cohortId, cohortName, title, startsAt, endsAt, timeZone, status },
      people: people.sort((a, b) => byName.compare(a.name, b.name)),
      groups: planned.map((_, at) => ({ id: String(at + 1), number: at + 1 })),
      again: repeatsIn(planned, earlier),
      open: evening !== undefined && isOpen(evening, now()),
      change: change && {
        ...change,
        name: people.find((person) => person.id === change.subjectId)?.name ?? null,
      },
    };
  });
}

/** The evening, its planned groups, and the groups of those before it, seated or planned. */
async function roundsOf(tx: Tx, ctx: OrgContext, session: OpenSession) {
  const evenings = await readEvenings(tx, ctx, session.cohortId);
  const stored = await readPlan(tx, ctx, session.cohortId);
  const plan = stored?.plan ?? null;
  const groupsAt = (id: string) => (plan && plannedGroups(plan, id)) ?? [];
  return {
    change: stored?.change ?? null,
    evening: evenings.find(({ id }) => id === session.id),
    planned: groupsAt(session.id),
    earlier: evenings
      .filter(
        ({ id, startsAt, status }) =>
          id !== session.id && startsAt < session.startsAt && status === "scheduled",
      )
      .flatMap((evening) => (isSeated(evening) ? evening.groups : groupsAt(evening.id))),
  };
}
