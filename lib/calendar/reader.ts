import "server-only";
import { headers } from "next/headers";
import { cache } from "react";

const fallback = "en-US";

/**
 * The locale a request's reader asks for first (BCP 47), for dates and numbers; the words of the product are English.
 */
export const readerLocale = cache(async (): Promise<string> => {
  const first = (await headers()).get("accept-language")?.split(",")[0]?.split(";")[0]?.trim();
  try {
    return first ? (Intl.DateTimeFormat.supportedLocalesOf(first)[0] ?? fallback) : fallback;
  } catch {
    return fallback;
  }
});
