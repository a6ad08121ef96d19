const reserved = new Set([
  "admin",
  "api",
  "app",
  "council",
  "help",
  "new",
  "o",
  "me",
  "settings",
  "sign-in",
  "support",
  "www",
]);

/** Whether a slug is kept for the product itself. */
export const slugReserved = (slug: string): boolean => reserved.has(slug);

/** An address part made from a name: "Product Leaders of Boston" → "product-leaders-of-boston"; at most 40 characters. */
export function slugFrom(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
}

function luminance(hex: string): number {
  const channel = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

/** Contrast of two `#rrggbb` colors, 1 to 21, after WCAG 2.2 (relative luminance). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Whether white text can be read on this accent, and the accent itself on our paper (4.5 : 1 each). */
export const accentReadable = (accent: string): boolean => contrast(accent, "#ffffff") >= 4.5;
