import { describe, expect, it } from "vitest";
import { scriptAddresses } from "./first-load";
import { type Measured, report, targets } from "./report";

const fine: Measured = {
  name: "home",
  statements: { beyondOverhead: 3, texts: [] },
  scans: [],
  firstLoad: 150_000,
  load: { subject: 90, base: 200, ratio: 0.45 },
  growth: 1.02,
};

const empty = { firstLoad: 135_000, noise: { subject: 201, base: 200, ratio: 1.01 } };

describe("the bench's table", () => {
  it("passes a page that keeps every bar, and one below the aim but over the floor, and says so", () => {
    const slower = { ...fine, load: { subject: 60, base: 200, ratio: 0.3 } };
    const { text, missed } = report([fine, slower], empty);
    expect(missed).toBe(false);
    expect(text).toContain("0.30 (below the aim)");
    expect(text).not.toContain("✗");
  });

  it.each<[string, Partial<Measured>]>([
    ["slower than the floor", { load: { subject: 49, base: 200, ratio: targets.floor - 0.005 } }],
    ["sends too many statements", { statements: { beyondOverhead: 6, texts: ["select 1"] } }],
    ["costs more among many", { growth: 1.16 }],
    ["reads a table from end to end", { scans: [{ table: "Note", statement: "select" }] }],
    ["ships too much JavaScript", { firstLoad: 175_001 }],
  ])("fails a page that %s", (_, wrong) => {
    const { text, missed } = report([{ ...fine, ...wrong }], empty);
    expect(missed).toBe(true);
    expect(text).toContain("✗");
  });
});

describe("the scripts of a page", () => {
  it("are those its HTML loads and its payload names, once each, without those for old browsers", () => {
    const html = `<link rel="preload" as="script" href="/_next/static/chunks/a.js"/>
      <script src="/_next/static/chunks/a.js" async=""></script>
      <script src="/_next/static/chunks/old.js" noModule=""></script>
      <script>self.__next_f.push([1,"2:\\"/_next/static/chunks/b.js\\"\\n"])</script>
      <script>push({"otherChunks":["static/chunks/a.js","static/chunks/c.js"]})</script>`;
    expect(scriptAddresses(html)).toEqual([
      "/_next/static/chunks/a.js",
      "/_next/static/chunks/b.js",
      "/_next/static/chunks/c.js",
    ]);
  });
});
