import type { Prisma } from "@/lib/db/generated/client";
import type { ProfilePart } from "@/lib/db/generated/enums";
import type { Said, Sources } from "@/lib/intake/prefill/rules";

/** The columns of a participation from which `sourcesOf` knows somebody. */
export const sourceColumns = {
  id: true,
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
          audience: true,
          employer: true,
          industry: true,
          seniority: true,
          languages: true,
          timeZone: true,
          topics: true,
        },
      },
      // The latest two: one of them may be this very one.
      participations: {
        where: { intake: { filledAt: { not: null } } },
        select: {
          id: true,
          role: true,
          intake: true,
          topics: { select: { level: true, topic: { select: { name: true } } } },
        },
        orderBy: { intake: { filledAt: "desc" } },
        take: 2,
      },
    },
  },
} as const satisfies Prisma.ParticipationSelect;

type Row = Prisma.ParticipationGetPayload<{ select: typeof sourceColumns }>;

/** What a row that was read with `sourceColumns`, and what they wrote in other forms, say of somebody. */
export function sourcesOf({ id, role, membership }: Row, said: readonly Said[]): Sources {
  const part = (name: ProfilePart) => membership.details.find((each) => each.part === name);
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
    earlier: earlierOf(membership.participations.find((each) => each.id !== id)),
    said,
  };
}

/**
 * The same without what is kept to the organizers: the reason for a pair is told to the other one. Their employer stays, which no
 * reason tells; it only keeps colleagues apart.
 */
export function openSourcesOf(row: Row): Sources {
  const details = row.membership.details.map((each) =>
    each.audience === "organizers"
      ? { ...each, industry: "", seniority: "", languages: [], timeZone: null, topics: [] }
      : each,
  );
  return sourcesOf({ ...row, membership: { ...row.membership, details } }, []);
}

function earlierOf(part: Row["membership"]["participations"][number] | undefined): Sources["earlier"] {
  if (!part?.intake) return null;
  const { role, intake, topics } = part;
  return { ...intake, role, topics: topics.map(({ level, topic }) => ({ name: topic.name, level })) };
}
