import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { contrast, mix, parseHex, type Rgb } from "@/lib/color";
import { DARK, LIGHT } from "./accent";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const pairs = [...css.matchAll(/--([\w-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)];

function palette(theme: "light" | "dark"): Map<string, Rgb> {
  const colors = new Map(
    pairs.map((pair) => [pair[1] ?? "", parseHex(pair[theme === "light" ? 2 : 3] ?? "")]),
  );
  const share = /--accent-wash: color-mix\(in srgb, var\(--accent\) (\d+)%, var\(--paper\)\)/.exec(css)?.[1];
  colors.set("accent-wash", mix(of(colors, "accent"), Number(share) / 100, of(colors, "paper")));
  return colors;
}

function of(colors: Map<string, Rgb>, name: string): Rgb {
  const color = colors.get(name);
  if (!color) throw new Error(`tokens.css has no --${name}`);
  return color;
}

const SURFACES = ["paper", "sheet", "well"];
const TEXT: [text: string, on: string[]][] = [
  ["ink", [...SURFACES, "accent-wash", "good-wash", "warn-wash", "error-wash"]],
  ["ink", ["tint-1", "tint-2", "tint-3", "tint-4", "tint-5", "tint-6"]],
  ["ink-soft", [...SURFACES, "accent-wash", "good-wash", "warn-wash", "error-wash"]],
  ["ink-faint", SURFACES],
  ["accent", [...SURFACES, "accent-wash"]],
  ["accent-ink", ["accent"]],
  ["good", [...SURFACES, "good-wash"]],
  ["warn", [...SURFACES, "warn-wash"]],
  ["error", [...SURFACES, "error-wash"]],
];
const SHAPES: [shape: string, on: string[]][] = [
  ["edge", SURFACES],
  ["accent", SURFACES],
];

describe.each(["light", "dark"] as const)("the %s theme", (theme) => {
  const colors = palette(theme);

  test.each(TEXT.flatMap(([text, on]) => on.map((surface) => [text, surface] as const)))(
    "%s on %s can be read (4.5)",
    (text, surface) => {
      expect(contrast(of(colors, text), of(colors, surface))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(SHAPES.flatMap(([shape, on]) => on.map((surface) => [shape, surface] as const)))(
    "%s on %s can be seen (3)",
    (shape, surface) => {
      expect(contrast(of(colors, shape), of(colors, surface))).toBeGreaterThanOrEqual(3);
    },
  );
});

test("every color of the tokens is computed above, or carries no text", () => {
  const named = new Set([...TEXT, ...SHAPES].flatMap(([one, others]) => [one, ...others]));
  const unread = pairs.map((pair) => pair[1] ?? "").filter((name) => !named.has(name));
  expect(unread).toEqual(["line"]);
});

test("organizations' accents are fitted to the surfaces of the tokens", () => {
  for (const [theme, known] of [
    ["light", LIGHT],
    ["dark", DARK],
  ] as const) {
    expect(of(palette(theme), "paper")).toEqual(parseHex(known.paper));
    expect(of(palette(theme), "well")).toEqual(parseHex(known.well));
  }
});

test("the ratio is the one of WCAG", () => {
  expect(contrast(parseHex("#000000"), parseHex("#ffffff"))).toBeCloseTo(21, 5);
  expect(contrast(parseHex("#777777"), parseHex("#ffffff"))).toBeCloseTo(4.478, 3);
});
