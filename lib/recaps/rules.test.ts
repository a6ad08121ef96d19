import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inPrintOrder, sayPromises, swapped, underQuestions } from "@/lib/recaps/rules";

const at = (minute: number) => new Date(Date.UTC(2026, 10, 1, 19, minute));
const point = (id: string, endorsements: number, minute: number) => ({
  id,
  agendaItemId: "q",
  text: id,
  endorsements,
  createdAt: at(minute),
});

describe("inPrintOrder", () => {
  it("puts the most endorsed first, then what was said first", () => {
    const points = [point("late", 1, 9), point("early", 1, 2), point("loved", 3, 5), point("lonely", 0, 1)];
    expect(inPrintOrder(points).map(({ id }) => id)).toEqual(["loved", "early", "late", "lonely"]);
  });

  it("does not depend on the order they come in", () => {
    const anyPoint = fc.record({ id: fc.uuid(), endorsements: fc.nat(3), minute: fc.nat(3) });
    fc.assert(
      fc.property(fc.uniqueArray(anyPoint, { selector: ({ id }) => id }), (rows) => {
        const points = rows.map(({ id, endorsements, minute }) => point(id, endorsements, minute));
        expect(inPrintOrder([...points].reverse())).toEqual(inPrintOrder(points));
      }),
    );
  });
});

describe("underQuestions", () => {
  it("keeps the agenda's order and questions nobody answered", () => {
    const rows = [
      { agendaItemId: "b", n: 1 },
      { agendaItemId: "a", n: 2 },
      { agendaItemId: "b", n: 3 },
    ];
    expect(underQuestions([{ id: "a" }, { id: "b" }, { id: "c" }], rows)).toEqual([
      { id: "a", rows: [rows[1]] },
      { id: "b", rows: [rows[0], rows[2]] },
      { id: "c", rows: [] },
    ]);
  });
});

describe("swapped", () => {
  const rows = [{ id: "a" }, { id: "b" }, { id: "c" }];
  const ids = (moved: { id: string }[] | null) => moved?.map(({ id }) => id).join("");
  it("moves a row one place, and nobody at the edges", () => {
    expect(ids(swapped(rows, "b", "up"))).toBe("bac");
    expect(ids(swapped(rows, "b", "down"))).toBe("acb");
    expect(swapped(rows, "c", "down")).toBeNull();
    expect(swapped(rows, "a", "up")).toBeNull();
    expect(swapped(rows, "x", "down")).toBeNull();
  });
});

describe("what was promised", () => {
  it.each([
    [0, 0, ""],
    [1, 1, "One promise came out of this session."],
    [4, 4, "4 promises came out of this session."],
    [6, 0, "6 promises came out of this session."],
    [6, 1, "6 promises came out of this session; 1 is kept so far."],
    [6, 6, "6 promises came out of this session; all of them are kept."],
  ])("%i made and %i kept: %s", (made, kept, said) => {
    expect(sayPromises({ made, kept })).toBe(said);
  });
});
