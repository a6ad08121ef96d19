import { describe, expect, it } from "vitest";
import { at, inHours, joined, organized, pairing, session } from "@/lib/home/testing/facts";
import { homeContext } from "./rules";

type Facts = Parameters<typeof homeContext>[0];
const context = (facts: Partial<Facts>) =>
  homeContext({ cohorts: [], sessions: [], pairings: [], items: [], organizes: false, ...facts }, at);

describe("around the list stand", () => {
  it("the next sessions that the list does not ask about, of cohorts that are not over", () => {
    const cohorts = [
      joined("mentee"),
      joined("mentor", { id: "second", name: "Fall" }),
      joined("mentee", { id: "old", status: "completed" }),
    ];
    const sessions = [
      session(-30, { id: "past" }),
      session(9, { id: "asked" }),
      session(30, { id: "coming", cohortId: "second", group: { number: 2, others: [] } }),
      session(40, { id: "strange", cohortId: "old" }),
    ];
    const item = {
      kind: "session",
      about: "asked",
      title: [],
      detail: [],
      href: "",
      button: "",
      due: null,
    } as const;
    const { coming } = context({ cohorts, sessions, items: [item] });
    expect(coming).toMatchObject([{ id: "coming", cohort: "Fall", group: 2 }]);
    expect(context({ cohorts: cohorts.slice(0, 1), sessions }).coming).toMatchObject([
      { id: "asked", cohort: null },
    ]);
  });

  it("at most four of them", () => {
    const cohorts = Array.from({ length: 40 }, (_, at) => organized({}, { id: `c${at}` }));
    const sessions = cohorts.map(({ id }, at) => session(200 + at, { id: `s${at}`, cohortId: id }));
    expect(context({ cohorts, sessions, organizes: true }).coming.map(({ id }) => id)).toEqual([
      "s0",
      "s1",
      "s2",
      "s3",
    ]);
  });

  it("an organizer's cohorts by where they stand, then by their next date", () => {
    const cohorts = [
      organized({ people: 1 }, { id: "draft", status: "draft", sessions: 0, held: 0 }),
      organized({ people: 0 }, { id: "empty", status: "draft", held: 0 }),
      organized({}, { id: "later" }),
      organized({ people: 1_200 }, { id: "sooner" }),
      organized({}, { id: "over", status: "completed" }),
    ];
    const sessions = [session(20, { cohortId: "sooner" }), session(90, { cohortId: "later" })];
    const { cohorts: lines } = context({ cohorts, sessions, organizes: true });
    expect(lines.map(({ id, standing, next }) => [id, standing, next])).toEqual([
      ["sooner", "1,200 people · 2 of 6 sessions held", inHours(20)],
      ["later", "36 people · 2 of 6 sessions held", inHours(90)],
      ["draft", "1 person · no dates yet", null],
      ["empty", "No people yet · 6 sessions ahead", null],
    ]);
  });

  it("everybody's own cohorts, also those that are over", () => {
    const { cohorts } = context({ cohorts: [joined("mentee", { status: "completed", held: 6 })] });
    expect(cohorts).toMatchObject([{ status: "completed", standing: "6 of 6 sessions held" }]);
  });

  it("eight cohorts, and how many more", () => {
    const cohorts = Array.from({ length: 40 }, (_, at) => organized({}, { id: `c${at}` }));
    const found = context({ cohorts, organizes: true });
    expect([found.cohorts.length, found.moreCohorts]).toEqual([8, 32]);
  });

  it("people one is paired with or has said yes to, never an open question", () => {
    const pairings = [
      pairing({ id: "asked" }),
      pairing({ id: "said yes", answered: true }),
      pairing({ id: "paired", state: "active", answered: true }),
    ];
    expect(context({ pairings }).people.map(({ id }) => id)).toEqual(["said yes", "paired"]);
  });
});
