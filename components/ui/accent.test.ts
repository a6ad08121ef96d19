import fc from "fast-check";
import { expect, test } from "vitest";
import { contrast, mix, parseHex } from "@/lib/color";
import { accentCss, accentFor, DARK, LIGHT, readsAsIs } from "./accent";

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, "0")}`);

test("whatever color an organization takes, it can be read in both themes", () => {
  fc.assert(
    fc.property(hex, (color) => {
      const { light, dark } = accentFor(color);
      for (const [found, theme] of [
        [light, LIGHT],
        [dark, DARK],
      ] as const) {
        const accent = parseHex(found.accent);
        const paper = parseHex(theme.paper);
        for (const surface of [paper, parseHex(theme.well), mix(accent, 0.09, paper), parseHex(found.ink)])
          expect(contrast(accent, surface)).toBeGreaterThanOrEqual(4.5);
      }
    }),
    { numRuns: 400 },
  );
});

test("a color that reads well stays as it is, a pale one is darkened and a dark one lightened", () => {
  expect(accentFor("#7a2e4d").light.accent).toBe("#7a2e4d");
  expect(readsAsIs("#7A2E4D")).toBe(true);
  expect(readsAsIs("#ffe680")).toBe(false);
  expect(accentFor("#7a2e4d").dark.accent).not.toBe("#7a2e4d");
});

test("nothing but a color gets into a style sheet", () => {
  expect(() => accentCss("red;}</style><script>")).toThrow(RangeError);
  expect(accentCss("#7a2e4d")).toContain("--accent:light-dark(#7a2e4d,");
});
