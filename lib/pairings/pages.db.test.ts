import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { statementsOf } from "@/lib/db/testing/statements";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { addCrowd, type Crowd } from "@/lib/db/testing/world-crowd";
import { system } from "@/lib/db/unit";
import { answersPage } from "@/lib/intake/asking/queries";
import { intakePage } from "@/lib/intake/queries";
import { pairingBoard } from "@/lib/pairings/board/queries";
import { draftBoard } from "@/lib/pairings/drafts/by-mentor/queries";
import { choicesPage } from "@/lib/pairings/drafts/changing/queries";
import { comparePage } from "@/lib/pairings/drafts/comparing/queries";
import { draftPage, draftsPage } from "@/lib/pairings/drafts/queries";
import { carePage } from "@/lib/pairings/ratings/queries";
import { whoMet } from "@/lib/seating/met/queries";
import { doorPage } from "@/lib/seating/queries";
import { planSeason } from "@/lib/seating/season/commands";
import { seasonSeating } from "@/lib/seating/season/queries";

let world: World;
let crowd: Crowd;
beforeAll(async () => {
  world = await buildWorld(`p${newId().slice(-8)}`);
  crowd = await addCrowd(world, { mentors: 100, mentees: 200, sessions: 4 });
  const { orgId } = world;
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  await system((tx) =>
    tx.pairing.createMany({
      data: crowd.mentees.map((menteeId, at) => ({
        ...{ orgId, cohortId: crowd.cohort, menteeId, mentorId: crowd.mentors[at % 100] ?? "" },
        ...{ status: at < 150 ? ("active" as const) : ("proposed" as const), expiresAt: inDays(9) },
        activatedAt: at < 150 ? inDays(-40) : null,
      })),
    }),
  );
  await planSeason(world.contexts.organizer, { cohortId: crowd.cohort });
}, 60_000);

const view = { page: 1, search: "", show: "pairs" as const };
const board = { page: 1, view: null };
type Call = (ctx: World["contexts"]["organizer"]) => Promise<unknown>;
const pages: [string, () => Call][] = [
  ["the pairings", () => (ctx) => pairingBoard(ctx, { ...board, cohortId: crowd.cohort })],
  ["active pairings", () => (ctx) => pairingBoard(ctx, { ...board, view: "active", cohortId: crowd.cohort })],
  ["how the pairs go", () => (ctx) => carePage(ctx, crowd.cohort)],
  ["the matching", () => (ctx) => draftsPage(ctx, crowd.cohort, false)],
  ["a draft", () => (ctx) => draftPage(ctx, world.draft, view)],
  ["a draft by mentor", () => (ctx) => draftBoard(ctx, world.draft)],
  ["another mentor", () => (ctx) => choicesPage(ctx, world.draft, world.participations.otherMentee)],
  ["drafts side by side", () => (ctx) => comparePage(ctx, world.cohort, [world.draft])],
  ["what people said", () => (ctx) => answersPage(ctx, { cohortId: crowd.cohort, show: null, page: 1 })],
  ["what a mentee says", () => () => intakePage(world.contexts.mentee, world.cohort)],
  ["the season of groups", () => (ctx) => seasonSeating(ctx, crowd.cohort)],
  ["who met whom", () => (ctx) => whoMet(ctx, crowd.cohort, null)],
  ["the door", () => (ctx) => doorPage(ctx, crowd.sessions[0] ?? "")],
];

it("a draft by mentor calls everybody by their own name", async () => {
  const { mentors, mentees } = await draftBoard(world.contexts.organizer, world.draft);
  const { mark } = world;
  expect(mentees.map(({ name }) => name)).toContain(`otherMentee ${mark}`);
  expect(mentors.map(({ name }) => name)).toContain(`mentor ${mark}`);
  const choices = await choicesPage(world.contexts.organizer, world.draft, world.participations.otherMentee);
  expect(choices.mentee.name).toBe(`otherMentee ${mark}`);
});

describe("with three hundred people", () => {
  it.each(pages)("%s takes at most five statements", async (_, call) => {
    const sent = await statementsOf(() => call()(world.contexts.organizer));
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.length, sent.join("\n")).toBeLessThanOrEqual(5);
  });
});
