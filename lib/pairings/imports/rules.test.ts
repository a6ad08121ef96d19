import { describe, expect, it } from "vitest";
import { type PairInput, type PairPerson, pairColumns, planPairs } from "@/lib/pairings/imports/rules";
import { atOnce } from "@/lib/turns";

const person = (id: string, role: "mentor" | "mentee", more: Partial<PairPerson> = {}): PairPerson => ({
  ...{ id, role, email: `${id}@example.org`, name: id, gone: false },
  capacity: role === "mentor" ? 2 : null,
  ...more,
});
const people = [
  person("mo", "mentor"),
  person("one", "mentor", { capacity: 1 }),
  ...["ed", "fay", "gus"].map((id) => person(id, "mentee")),
  person("hal", "mentee", { gone: true }),
];
const headers = ["Mentor’s email address", "Mentee’s email address", "State", "Active since (UTC)"];
const plan = (rows: string[][], more: Partial<PairInput> = {}) =>
  atOnce(
    planPairs({
      table: { headers, delimiter: ",", rows: rows.map((cells, at) => ({ rowNumber: at + 2, cells })) },
      ...{ people, known: [], apart: [] },
      ...more,
    }),
  );
const row = (mentor: string, mentee: string, state = "", active = "") => [
  mentor && `${mentor}@example.org`,
  mentee && `${mentee}@example.org`,
  state,
  active,
];
const says = (rows: string[][], more?: Partial<PairInput>) =>
  plan(rows, more).rows.map(({ status, says }) => `${status}: ${says}`);

describe("the columns", () => {
  const of = (...names: string[]) =>
    pairColumns({ headers: names, delimiter: ",", rows: [{ rowNumber: 2, cells: ["a@b.org", "c@d.org"] }] });

  it("are found by the export's headings and by shorter ones, in any order", () => {
    expect(of("Mentee’s email address", "Mentor’s email address")).toMatchObject({ mentee: 0, mentor: 1 });
    expect(of("Mentor", "Mentee")).toMatchObject({ mentor: 0, mentee: 1 });
    expect(of("Mentor email", "State")).toBeNull();
  });

  it("that are missing are asked for in one sentence", () => {
    const { problem, rows } = atOnce(
      planPairs({ table: { headers: ["Who"], delimiter: ",", rows: [] }, people, known: [], apart: [] }),
    );
    expect([problem, rows]).toEqual([expect.stringMatching(/needs a column “Mentor’s email address”/), []]);
  });
});

describe("a row", () => {
  it("is a proposal, an agreed pairing or history, by its state; what came to nothing stays out", () => {
    expect(
      plan([row("mo", "ed"), row("mo", "fay", "Active", "2026-03-01T18:00:00.000Z")]).rows,
    ).toMatchObject([
      { status: "new", pair: { mentorId: "mo", menteeId: "ed", state: "proposed", activatedAt: null } },
      { status: "new", pair: { state: "active", activatedAt: new Date("2026-03-01T18:00:00Z") } },
    ]);
    expect(plan([row("mo", "hal", "ended")]).counts).toMatchObject({ new: 1 });
    expect(says([row("mo", "ed", "declined"), row("mo", "ed", "soon"), row("", "")])).toEqual([
      expect.stringMatching(/^skipped: It came to nothing/),
      expect.stringMatching(/^refused: “soon” is no state/),
      "skipped: An empty row.",
    ]);
  });

  it("is refused for strangers, wrong roles, those who left, and two to be kept apart", () => {
    const apart: [string, string][] = [["ed", "mo"]];
    expect(
      says([row("who", "ed"), row("ed", "mo"), row("mo", "hal"), row("mo", "ed"), ["=1+1", "x", "", ""]], {
        apart,
      }),
    ).toEqual([
      expect.stringMatching(/^refused: The mentor: who@example.org is not in this cohort/),
      "refused: ed is a mentee in this cohort.",
      "refused: hal has left.",
      "refused: These two cannot be paired. Please choose others.",
      expect.stringMatching(/^refused: The mentor: .*not an email address/),
    ]);
  });

  it("takes a seat from the rows below it, and from nobody where it changes nothing", () => {
    expect(says([row("one", "ed"), row("one", "ed"), row("one", "fay")])).toEqual([
      expect.stringMatching(/^new/),
      "skipped: Row 2 names the same two.",
      "refused: one has no seat left for one more.",
    ]);
    const known = [{ mentorId: "one", menteeId: "ed", state: "active" as const }];
    expect(says([row("one", "ed", "active"), row("one", "ed", "ended")], { known })).toEqual([
      "unchanged: Are paired or asked already.",
      expect.stringMatching(/^new: Comes into their history/),
    ]);
  });
});
