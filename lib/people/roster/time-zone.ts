import { allZones, zoneSchema } from "@/lib/calendar/zone-list";
import { lineIn } from "./text";
import { zoneWords } from "./zone-words";

/** An IANA zone, and whether the words named it outright or only an abbreviation that several places share. */
export interface ZoneReading {
  zone: string;
  certain: boolean;
}

/**
 * Reads a time zone as people write it: "Eastern Time (US)", "(UTC-05:00) Eastern Time (US & Canada)", "CET",
 * "New York", "Europe/Paris". Null where it names none; an offset alone ("GMT+2") names none, for it does not say
 * when the clocks change.
 */
export function readTimeZone(cell: string): ZoneReading | null {
  const text = lineIn(cell);
  const key = text
    .toLowerCase()
    .replace(/^\((?:utc|gmt)[^)]*\)\s*(?=\S)/, "")
    .replace(/\((?:us|usa|u\.s\.|us (?:&|and) canada)\)|\b(?:us|usa)\b/g, " ")
    .replace(/\b(?:standard|daylight|summer|time|zone)\b/g, " ")
    .replace(/[^\p{L}\p{N}+:/-]+/gu, " ")
    .trim();
  return fromWords(key) ?? fromName(text);
}

function fromWords(key: string): ZoneReading | null {
  const known = zoneWords.get(key);
  const zone = known === undefined ? null : listedZone(known.zone);
  return known === undefined || zone === null ? null : { zone, certain: known.certain };
}

function fromName(text: string): ZoneReading | null {
  const name = text.replaceAll(" ", "_");
  const zone = /^[a-z_]+(?:\/[a-z0-9_+-]+)+$/i.test(name) ? listedZone(name) : null;
  return zone === null ? null : { zone, certain: true };
}

const listed = new Map(allZones().map((zone) => [zone.toLowerCase(), zone]));

// The look-up spares most cells the schema, which asks the runtime.
function listedZone(name: string): string | null {
  return listed.get(name.toLowerCase()) ?? zoneSchema.safeParse(name).data ?? null;
}
