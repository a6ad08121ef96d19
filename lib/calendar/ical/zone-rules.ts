import { tzlib_get_ical_block, tzlib_get_offset } from "timezones-ical-library";
import { clockIn } from "../zone";

/** A zone as calendars read it: the name its times are given under, and its VTIMEZONE. */
export type ZoneRules = { name: string; block: string };

const kept = new Map<string, ZoneRules | null>();

function read(zone: string): ZoneRules | null {
  const known = kept.get(zone);
  if (known !== undefined) return known;
  const answer = tzlib_get_ical_block(zone);
  const [block, named] = Array.isArray(answer) ? answer : [];
  // An old name of a zone is answered under its new one.
  const name = named?.replace(/^TZID=/, "");
  const rules = block && name && name !== "Etc/UTC" ? { name, block } : null;
  kept.set(zone, rules);
  return rules;
}

const minutesOf = (offset: string): number => {
  const [, sign, hours, minutes] = offset.match(/^([+-])(\d{2})(\d{2})/) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
};

/**
 * The rules of a zone (IANA), where they say what its clocks show at every one of these instants; null where they do not (a
 * government has just changed them, or no yearly rule can say them) and for UTC: then times are written in UTC.
 */
export function zoneRules(zone: string, instants: readonly Date[]): ZoneRules | null {
  const rules = read(zone);
  if (!rules) return null;
  const fits = instants.every((instant) => {
    const clock = clockIn(zone, instant);
    const [day = "", time = ""] = clock.toString({ smallestUnit: "minute" }).split("T");
    const shown = Date.UTC(clock.year, clock.month - 1, clock.day, clock.hour, clock.minute, clock.second);
    const offset = Math.round((shown - instant.getTime()) / 60_000);
    return minutesOf(tzlib_get_offset(rules.name, day, time)) === offset;
  });
  return fits ? rules : null;
}
