import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { demoSlug } from "@/lib/auth/demo";
import { toLocal } from "@/lib/calendar/when";
import { atTime } from "@/lib/clock";
import { disconnect } from "@/lib/db/client";
import { differences, fingerprint } from "@/lib/db/testing/fingerprint";
import { scratchDatabase } from "@/lib/db/testing/scratch";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { home } from "@/lib/home/queries";
import { answerPrompt } from "@/lib/prompts/answers/commands";
import { cohortCollections } from "@/lib/recaps/collections/queries";
import { recapPage } from "@/lib/recaps/reading/queries";
import { blockedPeople } from "@/lib/safety/blocks/queries";
import { concernsPage } from "@/lib/safety/concerns/queries";
import { seasonSeating } from "@/lib/seating/season/queries";
import { editSession } from "@/lib/sessions/commands";
import { seedDemo } from "./index";
import { castOf, zone } from "./stage";

// Long ago, so that any time the seed takes from the real clock lies ahead; and four days before the clocks change.
const start = new Date("2025-03-05T15:00:00Z");
const later = (days: number) => new Date(start.getTime() + days * 86_400_000);

let other: World;
let orgId: string;
let back: () => Promise<void>;

const demoId = async () =>
  (await system((tx) => tx.organization.findUniqueOrThrow({ where: { slug: demoSlug } }))).id;
const print = (house: Parameters<typeof fingerprint>[1]) => system((tx) => fingerprint(tx, house));
const both = async () => [await print({ orgId, users: {} }), await print(other)] as const;
const cohort = (name: string) =>
  system((tx) =>
    tx.cohort.findFirstOrThrow({
      where: { orgId, name },
      include: {
        participations: { select: { role: true } },
        pairings: { select: { status: true } },
        prompts: { include: { _count: { select: { answers: true } } }, orderBy: { opensAt: "asc" } },
        sessions: {
          orderBy: { number: "asc" },
          include: { recap: true, _count: { select: { points: true, notes: true, groups: true } } },
        },
      },
    }),
  );
const evenings = async () =>
  (await cohort("Season twelve")).sessions.map(({ startsAt }) => toLocal(startsAt, zone));

beforeAll(async () => {
  const shared = process.env.DATABASE_URL;
  const own = await scratchDatabase();
  process.env.DATABASE_URL = own.url;
  await disconnect();
  back = async () => {
    await disconnect();
    process.env.DATABASE_URL = shared;
    await own.drop();
  };
  other = await atTime(start, () => buildWorld("elsewhere"));
});
afterAll(() => back());

describe("the demo organization", () => {
  it("is not made where its address belongs to somebody else", async () => {
    const rename = (slug: string) =>
      system((tx) => tx.organization.update({ where: { id: other.orgId }, data: { slug } }));
    await rename(demoSlug);
    const before = await print(other);
    expect(await atTime(later(30), seedDemo)).toEqual([]);
    expect(differences(before, await print(other))).toEqual([]);
    expect(await system((tx) => tx.organization.count())).toBe(1);
    await rename("world-elsewhere");
  });

  it("is made once, with somebody to be for each role", { timeout: 120_000 }, async () => {
    const before = await print(other);
    const people = await atTime(start, seedDemo);
    orgId = await demoId();
    expect(people.map(({ role }) => role)).toEqual(["Organizer", "Mentor", "Mentee", "Owner"]);
    expect(people[1]).toMatchObject({ name: "Priya Raghunathan", email: "mentor@demo.example" });
    expect(differences(before, await print(other))).toEqual([]);
  });

  it("has a past cohort with published recaps", async () => {
    const past = await cohort("Season eleven");
    expect(past.status).toBe("completed");
    expect(past.sessions.map(({ recap }) => recap?.status)).toEqual(Array(6).fill("published"));
    expect(past.sessions.filter(({ recap }) => recap?.audience === "world")).toHaveLength(1);
  });

  it("has what a mentor collected from two evenings, for the cohort to read", async () => {
    const { id, orgId } = await cohort("Season twelve");
    const as = await castOf(orgId);
    const { collections } = await cohortCollections(as("mentee"), id);
    expect(collections).toMatchObject([{ byline: "Priya Raghunathan", audience: "cohort", mine: false }]);
    const { questions } = await recapPage(as("mentee"), collections[0]?.id ?? "");
    expect(questions.map(({ rows }) => rows.length)).toEqual([3, 3, 2]);
  });

  it("has an active one: 12 mentors, 24 mentees, pairings, three evenings full of points and notes", async () => {
    const { status, participations, pairings, sessions } = await cohort("Season twelve");
    const are = (role: string) => participations.filter((person) => person.role === role);
    expect([status, are("mentor").length, are("mentee").length]).toEqual(["active", 12, 24]);
    expect(new Set(pairings.map((pairing) => pairing.status))).toEqual(
      new Set(["active", "proposed", "declined", "ended"]),
    );
    const held = sessions.filter(({ endsAt }) => endsAt < start);
    expect(held.map(({ _count }) => _count)).toEqual([
      { points: 26, notes: 5, groups: 6 },
      { points: 25, notes: 5, groups: 6 },
      { points: 24, notes: 6, groups: 6 },
    ]);
  });

  it("meets tomorrow evening, and every four weeks before and after at the same time of day", async () => {
    expect(await evenings()).toEqual([
      "2024-12-12T18:30",
      "2025-01-09T18:30",
      "2025-02-06T18:30",
      "2025-03-06T18:30",
      "2025-04-03T18:30",
      "2025-05-01T18:30",
    ]);
  });

  it("has a plan of who sits with whom at the three evenings to come", async () => {
    const { id, sessions } = await cohort("Season twelve");
    const as = await castOf(orgId);
    const season = await atTime(start, () => seasonSeating(as("organizer"), id));
    expect(season.evenings.map(({ stand }) => stand)).toEqual([
      ...["held", "held", "held"],
      ...["planned", "planned", "planned"],
    ]);
    expect(season.evenings.map(({ id: evening }) => evening)).toEqual(
      sessions.map(({ id: evening }) => evening),
    );
    expect(season.changes).toBeNull();
  });

  it("has one open prompt, half answered", async () => {
    const { prompts } = await cohort("Season twelve");
    const open = prompts.filter(({ opensAt, closesAt }) => opensAt <= start && closesAt > start);
    expect(open.map(({ _count }) => _count.answers)).toEqual([12]);
    expect(prompts).toHaveLength(4);
  });

  it("has been told of two concerns, each read by those it was meant for, and keeps two people apart", async () => {
    const as = await castOf(orgId);
    const standings = async (who: string) => {
      const { toHandle, own } = await concernsPage(as(who));
      return [toHandle.map(({ state }) => state), own.map(({ state }) => state)];
    };
    expect(await standings("owner")).toEqual([["looking", "closed"], []]);
    expect(await standings("winifred")).toEqual([["closed"], []]);
    expect(await standings("mentee")).toEqual([[], ["closed"]]);
    expect(await standings("gideon")).toEqual([[], []]);
    expect(await blockedPeople(as("mentee"))).toMatchObject([{ name: "Samir Aziz" }]);
  });

  it("shows each role what needs them", async () => {
    const as = await castOf(orgId);
    const kinds = (who: string) =>
      atTime(start, async () => (await home(as(who))).items.map(({ kind }) => kind));
    expect(await kinds("organizer")).toEqual(["fill", "applications", "import", "season", "pairings"]);
    expect(await kinds("mentor")).toEqual(["session", "proposal", "times", "thanks", "prepared", "answers"]);
    expect(await kinds("mentee")).toEqual(["session", "prompt", "prep", "prep", "read"]);
  });

  it("has what two keep between them: met twice, a third time agreed, another proposed", async () => {
    const as = await castOf(orgId);
    const states = await system((tx) =>
      tx.meeting.findMany({ where: { orgId }, orderBy: { createdAt: "asc" }, select: { state: true } }),
    );
    expect(states.map(({ state }) => state)).toEqual(["met", "met", "agreed", "proposed"]);
    const promised = (who: string) =>
      atTime(start, async () => (await home(as(who))).promises.map(({ text, mine }) => [mine, text]));
    expect(await promised("mentor")).toEqual([
      [true, "To introduce her to Ingrid, who reads first weeks for a living."],
      [false, "Bring a second microphone for the re-convening."],
      [false, "Write the launch down on one page, while I still remember it."],
    ]);
    expect((await promised("organizer")).map(([mine]) => mine)).toEqual([true]);
  });

  it("holds nothing that has not happened yet, and no mail that is due", async () => {
    expect(await system((tx) => tx.outbox.count({ where: { orgId, relayedAt: null } }))).toBe(0);
    expect(await aheadOf(start)).toEqual([]);
  });

  it("is left as it is by a second start on the same day", async () => {
    const before = await both();
    await atTime(later(0.2), seedDemo);
    const after = await both();
    expect(before.flatMap((print, index) => differences(print, after[index] ?? new Map()))).toEqual([]);
  });

  it("moves with the calendar: five days later tomorrow is tomorrow again, and what a visitor wrote is there", async () => {
    const as = await castOf(orgId);
    const prompt = (await cohort("Season twelve")).prompts.at(-1);
    await atTime(later(4.9), () =>
      answerPrompt(as("mentee"), { promptId: prompt?.id ?? "", body: "A visitor's own words." }),
    );
    const elsewhere = await print(other);
    const unsaid = () =>
      system((tx) =>
        Promise.all([
          tx.cohort.count({ where: { orgId, archivedAt: null } }),
          tx.participation.count({ where: { orgId, leftAt: null } }),
          tx.thanks.count({ where: { orgId, readAt: null } }),
        ]),
      );
    const before = await unsaid();
    await atTime(later(5), seedDemo);
    // What has not happened has not happened five days later either.
    expect(await unsaid()).toEqual(before);
    expect(await evenings()).toEqual([
      "2024-12-17T18:30",
      "2025-01-14T18:30",
      "2025-02-11T18:30",
      "2025-03-11T18:30",
      "2025-04-08T18:30",
      "2025-05-06T18:30",
    ]);
    const proposed = await system((tx) =>
      tx.meeting.findFirstOrThrow({ where: { orgId, state: "proposed" } }),
    );
    expect(proposed.times.map((time) => toLocal(time, zone))).toEqual([
      ...["2025-03-16T12:15", "2025-03-17T12:15", "2025-03-18T12:15"],
    ]);
    const moved = (await cohort("Season twelve")).prompts.at(-1);
    expect(toLocal(moved?.closesAt ?? start, zone)).toBe("2025-03-15T20:00");
    const [words] = await system((tx) =>
      tx.answer.findMany({ where: { orgId, body: "A visitor's own words." } }),
    );
    expect(words?.createdAt).toEqual(later(5));
    expect(await aheadOf(later(5))).toEqual([]);
    expect(differences(elsewhere, await print(other))).toEqual([]);
  });

  it("stays where a visitor has put the evening further ahead", async () => {
    const as = await castOf(orgId);
    const next = (await cohort("Season twelve")).sessions[3];
    const input = {
      sessionId: next?.id ?? "",
      title: "Put off",
      startsAt: "2025-03-20T18:30",
      minutes: 120,
      place: "",
      address: "",
      videoUrl: "",
    };
    await atTime(later(5), () => editSession(as("organizer"), input));
    const before = await both();
    await atTime(later(7), seedDemo);
    const after = await both();
    expect(before.flatMap((print, index) => differences(print, after[index] ?? new Map()))).toEqual([]);
  });

  it("is made anew where a start was cut off before it was complete", { timeout: 120_000 }, async () => {
    const unfinished = `${demoSlug}-draft`;
    await system((tx) => tx.organization.update({ where: { id: orgId }, data: { slug: unfinished } }));
    await atTime(later(9), seedDemo);
    expect(await system((tx) => tx.organization.count({ where: { id: orgId } }))).toBe(0);
    expect(await system((tx) => tx.point.count({ where: { orgId } }))).toBe(0);
    orgId = await demoId();
    expect((await evenings())[3]).toBe("2025-03-15T18:30");
    const owner = await system((tx) => tx.user.count({ where: { email: "owner@demo.example" } }));
    expect(owner).toBe(1);
  });
});

/** Time columns of the demo's rows that say something happened after `instant`. */
async function aheadOf(instant: Date): Promise<string[]> {
  const plans = ["startsAt", "endsAt", "opensAt", "closesAt", "remindAt", "expiresAt"];
  return system(async (tx) => {
    const columns = await tx.$queryRaw<{ table: string; column: string }[]>`
      select t.relname::text as "table", a.attname::text as "column" from pg_class t
      join pg_attribute a on a.attrelid = t.oid and a.atttypid = 'timestamptz'::regtype
      join pg_attribute o on o.attrelid = t.oid and o.attname = 'orgId'
      where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace and a.attname <> all (${plans}::text[])`;
    const found: string[] = [];
    for (const { table, column } of columns) {
      const [row] = await tx.$queryRawUnsafe<{ ahead: number }[]>(
        `select count(*)::int as ahead from "${table}" where "orgId" = $1::uuid and "${column}" > $2`,
        orgId,
        instant,
      );
      if (row && row.ahead > 0) found.push(`${table}.${column}`);
    }
    return found;
  });
}
