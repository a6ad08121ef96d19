import { describe, expect, it } from "vitest";
import { accentReadable, contrastWithWhite, slugFrom, slugReserved } from "@/lib/organizations/rules";

describe("slugFrom", () => {
  it("drops marks, case and punctuation", () => {
    expect(slugFrom("Société d'Été — Boston!")).toBe("societe-d-ete-boston");
  });

  it("never ends in a dash, even where it is cut", () => {
    expect(slugFrom(`${"a".repeat(39)} bc`)).toBe("a".repeat(39));
  });

  it("knows the product's own words", () => {
    expect(slugReserved("api")).toBe(true);
    expect(slugReserved("apis")).toBe(false);
  });
});

describe("accent", () => {
  it("agrees with the published extremes", () => {
    expect(contrastWithWhite("#000000")).toBeCloseTo(21, 5);
    expect(contrastWithWhite("#ffffff")).toBe(1);
  });

  it("refuses a color that white text cannot be read on", () => {
    expect(accentReadable("#f2c14e")).toBe(false);
    expect(accentReadable("#8a4b2d")).toBe(true);
  });
});
