import { describe, expect, it } from "vitest";
import { type Row, table } from "./table";

const timed = (milliseconds: number, total = 10) => ({
  milliseconds: [milliseconds * 2, milliseconds],
  total,
});
const fine: Row = {
  name: "square",
  ours: timed(5),
  scipy: timed(10),
  munkres: timed(100),
  bar: 1,
  within: 6,
};

describe("the table of the pairing engine", () => {
  it("passes what keeps its bars, by the fastest run of each", () => {
    const { text, missed } = table([fine]);
    expect(missed).toBe(false);
    expect(text).toContain("0.500×");
    expect(text).not.toContain("✗");
  });

  it.each<[string, Partial<Row>]>([
    ["slower than scipy", { ours: timed(10.5), within: 20 }],
    ["later than it may be", { ours: timed(7) }],
    ["at another total than scipy", { scipy: timed(10, 10.1) }],
    ["at another total than munkres", { munkres: timed(100, 9.9) }],
  ])("fails what is %s", (_, wrong) => {
    const { text, missed } = table([{ ...fine, ...wrong }]);
    expect(missed).toBe(true);
    expect(text).toContain("✗");
  });

  it("says so where there is no scipy, and goes on", () => {
    const { text, missed } = table([{ ...fine, scipy: null }]);
    expect(missed).toBe(false);
    expect(text).toContain("No Python with scipy");
  });
});
