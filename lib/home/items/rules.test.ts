import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysAhead, dotted, type Item, kinds, mostUrgentFirst, namesInARow } from "./rules";

const at = new Date("2026-11-22T15:00:00Z");
const inHours = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
const item = (kind: Item["kind"], due: Date | null = null): Item => ({
  kind,
  about: "",
  title: [kind],
  detail: [],
  href: "/",
  button: "Go",
  due,
});
const order = (...items: Item[]) => mostUrgentFirst(items, at).map(({ kind }) => kind);

describe("what comes first", () => {
  it("is what is due within two days, the soonest first", () => {
    expect(
      order(
        item("conduct"),
        item("session", inHours(30)),
        item("prompt", inHours(20)),
        item("tonight", inHours(-1)),
      ),
    ).toEqual(["tonight", "prompt", "session", "conduct"]);
  });

  it("is otherwise decided by what it is", () => {
    expect(
      order(
        item("read"),
        item("note"),
        item("session", inHours(72)),
        item("prompt", inHours(96)),
        item("proposal"),
      ),
    ).toEqual(["proposal", "prompt", "session", "note", "read"]);
  });

  it("is the earlier one of two alike", () => {
    const [late, soon, never] = [item("fill", inHours(150)), item("fill", inHours(100)), item("fill")];
    expect(mostUrgentFirst([never, late, soon], at)).toEqual([soon, late, never]);
  });

  it("puts the code of conduct before the evening it belongs to", () => {
    expect(order(item("session", inHours(20)), item("conduct", inHours(20)))).toEqual(["conduct", "session"]);
  });

  it("does not depend on the order they were found in", () => {
    const some = fc.uniqueArray(
      fc.record({ kind: fc.constantFrom(...kinds), hours: fc.integer({ min: -5, max: 400 }) }),
      {
        selector: ({ hours }) => hours,
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(some, (found) => {
        const items = found.map(({ kind, hours }) => item(kind, inHours(hours)));
        expect(mostUrgentFirst(items.toReversed(), at)).toEqual(mostUrgentFirst(items, at));
      }),
    );
  });
});

describe("words", () => {
  it("count days by the clocks of a zone", () => {
    const evening = new Date("2026-11-23T00:30:00Z");
    expect(daysAhead(at, evening, "America/New_York")).toBe(0);
    expect(daysAhead(at, evening, "Europe/Berlin")).toBe(1);
    expect(daysAhead(at, new Date("2027-01-12T23:30:00Z"), "America/New_York")).toBe(51);
  });

  it("name a few and count the rest", () => {
    expect(namesInARow([])).toBe("");
    expect(namesInARow(["Ada"])).toBe("Ada");
    expect(namesInARow(["Ada", "Sam"])).toBe("Ada and Sam");
    expect(namesInARow(["Ada", "Sam", "Ines"])).toBe("Ada, Sam and Ines");
    expect(namesInARow(["Ada", "Sam", "Ines", "Tom"])).toBe("Ada, Sam and 2 others");
  });

  it("stand apart by dots, and what is missing leaves none", () => {
    expect(dotted(["Spring"], false, "", [], ["Library"])).toEqual(["Spring", " · ", "Library"]);
    expect(dotted(false)).toEqual([]);
  });
});
