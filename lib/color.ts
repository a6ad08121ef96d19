/** sRGB, each channel 0–1. */
export type Rgb = readonly [number, number, number];

/** Reads #rrggbb. Throws RangeError for anything else. */
export function parseHex(hex: string): Rgb {
  const found = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hex);
  if (!found) throw new RangeError(`${hex} is no color like #2b5a4c.`);
  const channel = (at: number) => Number.parseInt(found[at] ?? "0", 16) / 255;
  return [channel(1), channel(2), channel(3)];
}

export function toHex(color: Rgb): string {
  const digits = color.map((channel) =>
    Math.round(Math.min(Math.max(channel, 0), 1) * 255)
      .toString(16)
      .padStart(2, "0"),
  );
  return `#${digits.join("")}`;
}

/** What CSS makes of color-mix(in srgb, over share, under). */
export function mix(over: Rgb, share: number, under: Rgb): Rgb {
  const channel = (at: 0 | 1 | 2) => over[at] * share + under[at] * (1 - share);
  return [channel(0), channel(1), channel(2)];
}

/** Contrast ratio after WCAG 2.2 (1 to 21), from its relative luminance. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Rgb): number {
  const [r, g, b] = color.map(toLinear) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

export function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

export function toGamma(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}
