import type { ParticipationRole } from "@/lib/db/generated/enums";
import type { Said, Sources } from "@/lib/intake/prefill/rules";

/** The columns of a participation from which `sourcesOf` knows somebody. */
export const sourceColumns = {
  role: true,
  membership: {
    select: {
      employer: true,
      yearsOfExperience: true,
      topics: true,
      timeZone: true,
      details: {
        select: {
          part: true,
          employer: true,
          industry: true,
          seniority: true,
          languages: true,
          timeZone: true,
          topics: true,
        },
      },
    },
  },
} as const;

type Detail = {
  part: string;
  employer: string;
  industry: string;
  seniority: string;
  languages: string[];
  timeZone: string | null;
  topics: string[];
};

type Row = {
  role: ParticipationRole;
  membership: Sources["membership"] & { details: readonly Detail[] };
};

/** What a row that was read with `sourceColumns`, and earlier answers, say of somebody. */
export function sourcesOf({ role, membership }: Row, said: readonly Said[]): Sources {
  const part = (name: string) => membership.details.find((each) => each.part === name);
  const work = part("work");
  const about = part("about");
  return {
    role,
    membership,
    profile: {
      employer: work?.employer ?? "",
      industry: work?.industry ?? "",
      seniority: work?.seniority ?? "",
      languages: about?.languages ?? [],
      timeZone: about?.timeZone ?? null,
      offers: part("offers")?.topics ?? [],
      seeks: part("seeks")?.topics ?? [],
    },
    said,
  };
}
