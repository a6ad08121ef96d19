import type { Company } from "@/lib/cohorts/company/queries";
import type { Gathering } from "@/lib/prep/gatherings/queries";

/** Of the people near them, whom its owner may let read a sheet for it: of a meeting the other one alone. */
export const readersAmong = (near: readonly Company[], { pair }: Gathering): readonly Company[] =>
  pair ? near.filter(({ membershipId }) => membershipId === pair.otherId) : near;
