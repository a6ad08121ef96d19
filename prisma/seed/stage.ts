import { Temporal } from "temporal-polyfill";
import { clockIn, instantIn } from "@/lib/calendar/zone";
import { system } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";
import { mintOrgForJob } from "@/lib/tenancy/mint";

export const zone = "America/New_York";

/** An instant by the clocks of the demo's zone: days counted from the evening that is tomorrow, and a time such as "18:30". */
export type Clock = (day: number, time: string) => Date;

export const tomorrow = (now: Date, inZone: string): Temporal.PlainDate =>
  clockIn(inZone, now).toPlainDate().add({ days: 1 });

export const clockAround =
  (evening: Temporal.PlainDate): Clock =>
  (day, time) =>
    instantIn(zone, evening.add({ days: day }).toPlainDateTime(Temporal.PlainTime.from(time)));

/** A time of day for a Clock. */
export const hour = (hours: number, minutes = 0): string =>
  `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;

/** The organization while it is being made. */
export type Stage = {
  orgId: string;
  evening: Temporal.PlainDate;
  at: Clock;
  /** A context for everybody who has joined, by the first part of their address. */
  as: (key: string) => OrgContext;
};

export const keyOf = (email: string): string => email.split("@")[0] ?? "";

/** Whatever a map must hold, because the content says so. */
export function the<T>(found: T | null | undefined, what: string): T {
  if (found === null || found === undefined) throw new Error(`The demo has no ${what}.`);
  return found;
}

/** Contexts of all who have joined so far. */
export async function castOf(orgId: string): Promise<Stage["as"]> {
  const joined = await system((tx) =>
    tx.memberContact.findMany({
      where: { orgId, membership: { status: "active" } },
      select: { email: true, membershipId: true },
    }),
  );
  const contexts = await Promise.all(
    joined.map(
      async ({ email, membershipId }) => [keyOf(email), await mintOrgForJob(orgId, membershipId)] as const,
    ),
  );
  const cast = new Map(contexts);
  return (key) => the(cast.get(key), `${key} who has joined`);
}
