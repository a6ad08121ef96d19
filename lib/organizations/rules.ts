import { contrast, parseHex } from "@/lib/color";

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

/** Contrast of an accent (#rrggbb) with white text on it, 1 to 21. */
export const contrastWithWhite = (accent: string): number => contrast(parseHex(accent), [1, 1, 1]);

/** Whether white text can be read on this accent, and the accent itself on our paper (4.5 : 1 each). */
export const accentReadable = (accent: string): boolean => contrastWithWhite(accent) >= 4.5;
