import { system, type Tx } from "@/lib/db/unit";
import { idIn, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { howItGoesMail } from "@/lib/mail/templates/how-it-goes";
import { type Handler, nothing } from "./handler";
import { letterTo, readerOf, readerSelect } from "./reader";

const side = { select: { leftAt: true, membership: { select: readerSelect } } } as const;

const load = (tx: Tx, orgId: string, id: string, round: number) =>
  tx.pairing.findUnique({
    where: { orgId_id: { orgId, id }, status: "active" },
    include: {
      ...{ mentor: side, mentee: side, cohort: { select: { name: true } } },
      ratings: { where: { orgId, round }, select: { membershipId: true } },
    },
  });

/** Asks both, each for themselves; whoever has said it already in this round is left alone. */
export const howItGoes: Handler = async (job) => {
  const round = idIn(job, "round");
  const id = idIn(job, "pairing");
  return system(async (tx) => {
    const pairing = await load(tx, orgOf(job), id, Number(round));
    if (!pairing) return nothing;
    const { mentor, mentee, ratings, cohort } = pairing;
    const letters = [];
    for (const [mine, other] of [
      [mentor, mentee],
      [mentee, mentor],
    ] as const) {
      const said = ratings.some(({ membershipId }) => membershipId === mine.membership.id);
      const reader = mine.leftAt || said ? null : await readerOf(tx, mine.membership);
      if (!reader) continue;
      const mail = howItGoesMail({
        ...{ house: reader.house, firstName: reader.firstName, cohort: cohort.name },
        other: other.membership.name,
        link: siteUrl(`/o/${reader.slug}/pairings/${id}/how`),
      });
      letters.push(letterTo(reader, { template: "how-it-goes", about: id, ...mail }));
    }
    return { letters };
  });
};
