import { authorize, can } from "@/lib/authz/policy";
import { todayIn } from "@/lib/calendar/days";
import { now } from "@/lib/clock";
import { withOrg } from "@/lib/db/unit";
import type { FollowUpView } from "@/lib/follow-ups/queries";
import { type HomeBetween, homeBetween } from "@/lib/home/between/queries";
import { homeCohorts } from "@/lib/home/cohorts/queries";
import { factOfTheDay, hello } from "@/lib/home/greeting/rules";
import { ITEMS_SHOWN, type Item, mostUrgentFirst, type Words } from "@/lib/home/items/rules";
import { homeDesk } from "@/lib/home/organizing/queries";
import { organizing } from "@/lib/home/organizing/rules";
import { partsOf } from "@/lib/home/parts/rules";
import { type HomeContext, homeContext } from "@/lib/home/rules";
import { homeSessions } from "@/lib/home/sessions/queries";
import { homePairings } from "@/lib/home/taking-part/queries";
import { takingPart } from "@/lib/home/taking-part/rules";
import type { OrgContext } from "@/lib/tenancy/context";

export type HomePage = HomeContext & {
  /** "Good evening, Ada." */
  hello: string;
  /** The fact of the day, a sentence. */
  fact: Words;
  /** What needs this person now, the most urgent first. */
  items: Item[];
  /** How many more things wait until these are done. */
  later: number;
  /** An organizer of an organization without a program: everything is yet to begin. */
  isBeginning: boolean;
  canManageProgram: boolean;
  /** What the reader promised and was promised, the overdue first, and how many more there are. */
  promises: FollowUpView[];
  morePromises: number;
  /** The reader's today, a day of the calendar. */
  today: string;
  /** The evening that asks whether it was worth it. */
  pulse: HomeBetween["pulses"][number] | null;
};

const PROMISES_SHOWN = 4;

/**
 * The home of an organization for whoever asks, composed of everything they are in it: what needs them now, and around it
 * the next sessions, their cohorts, their people and what is promised between them. At most five statements.
 */
export function home(ctx: OrgContext): Promise<HomePage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "viewOrganization");
    const at = now();
    const organizes = can(ctx, "manageCohort");
    const cohorts = await homeCohorts(tx, ctx, organizes, at);
    const parts = partsOf(cohorts);
    const cohortIds = cohorts.map(({ id }) => id);
    // Sent together: the connection runs one after the other, and nobody waits in between.
    const [sessions, pairings, between, desk] = await Promise.all([
      homeSessions(tx, ctx, { cohortIds, parts, organizes }, at),
      homePairings(tx, ctx, parts, at),
      homeBetween(tx, ctx, parts, at),
      organizes ? homeDesk(tx, ctx, at) : null,
    ]);
    const items = mostUrgentFirst(
      [
        ...(desk ? organizing({ desk, cohorts, sessions }, at) : []),
        ...takingPart({ cohorts, sessions, pairings, between }, at),
      ],
      at,
    );
    const shown = items.slice(0, ITEMS_SHOWN);
    const reader = { name: ctx.name, organization: ctx.orgName, timeZone: ctx.timeZone, organizes };
    const programs = desk?.programs ?? 0;
    return {
      hello: hello(reader, at),
      fact: factOfTheDay(reader, { cohorts, sessions, programs }, at),
      items: shown,
      later: items.length - shown.length,
      isBeginning: desk !== null && programs === 0 && cohorts.length === 0,
      canManageProgram: can(ctx, "manageProgram"),
      promises: between.followUps.slice(0, PROMISES_SHOWN),
      morePromises: Math.max(between.followUps.length - PROMISES_SHOWN, 0),
      today: todayIn(ctx.timeZone, at),
      pulse: between.pulses[0] ?? null,
      ...homeContext({ cohorts, sessions, pairings, items: shown, organizes }, at),
    };
  });
}
