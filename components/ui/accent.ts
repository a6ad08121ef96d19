import { contrast, mix, parseHex, type Rgb, toHex } from "@/lib/color";
import { fromOklch, toOklch } from "./oklch";

/** Text needs 4.5 (WCAG 2.2, 1.4.3); a little more leaves room for rounding. */
const ENOUGH = 4.6;

/** The surfaces an accent is read on, and the inks that may stand on it: the same as in tokens.css. */
export const LIGHT = { paper: "#faf7f2", well: "#f2ede4", inks: ["#fffdfa", "#14110e"] } as const;
export const DARK = { paper: "#1b1815", well: "#2a2621", inks: ["#14110e", "#fffdfa"] } as const;

type Theme = typeof LIGHT | typeof DARK;
/** How a color is used in one theme, and the ink that stands on it. */
export type ThemedAccent = { accent: string; ink: string };

/**
 * An organization's color (#rrggbb) as it is used: its hue, as near its lightness as reading allows in each
 * theme. Throws RangeError where `hex` is no color.
 */
export function accentFor(hex: string): { light: ThemedAccent; dark: ThemedAccent } {
  const color = parseHex(hex);
  return { light: fitted(color, LIGHT, -0.005), dark: fitted(color, DARK, 0.005) };
}

/** Whether readers of the light theme see `hex` itself, and not a darker neighbor. */
export function readsAsIs(hex: string): boolean {
  return accentFor(hex).light.accent === hex.toLowerCase();
}

/** The style sheet that makes `hex` the accent of a page. */
export function accentCss(hex: string): string {
  const { light, dark } = accentFor(hex);
  return `@supports (color:light-dark(red,red)){:root{--accent:light-dark(${light.accent},${dark.accent});--accent-ink:light-dark(${light.ink},${dark.ink})}}`;
}

function fitted(color: Rgb, theme: Theme, step: number): ThemedAccent {
  const start = toOklch(color);
  const surfaces = [theme.paper, theme.well].map(parseHex);
  for (let l = start.l, tried = color; ; l += step, tried = fromOklch({ ...start, l })) {
    const wash = mix(tried, 0.09, parseHex(theme.paper));
    const readable = [...surfaces, wash].every((surface) => contrast(tried, surface) >= ENOUGH);
    const ink = theme.inks.find((candidate) => contrast(tried, parseHex(candidate)) >= ENOUGH);
    if (readable && ink) return { accent: toHex(tried), ink };
    if (l < 0 || l > 1) return { accent: theme.inks[1], ink: theme.inks[0] };
  }
}
