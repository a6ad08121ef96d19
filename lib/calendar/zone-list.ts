import { z } from "zod";
import { isZone } from "./zone";

// Runtimes still answer with the names these places had when they were first listed; people look for today's.
const renamed: Record<string, string> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

const zones = [...Intl.supportedValuesOf("timeZone").map((zone) => renamed[zone] ?? zone), "UTC"];

/** The name under which `allZones` lists a known zone: browsers and files may use an older one ("Asia/Calcutta"). */
export function listedZone(zone: string): string {
  const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions();
  return renamed[timeZone] ?? timeZone;
}

/** An IANA zone that this runtime knows, by any of its names; parsed to the one that `allZones` lists. */
export const zoneSchema = z
  .string()
  .refine(isZone, { error: "Please choose a time zone from the list.", abort: true })
  .transform(listedZone);

/** Every IANA zone of this runtime, for a select. */
export const allZones = (): string[] => [...new Set(zones)].sort();
