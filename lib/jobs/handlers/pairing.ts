import { formatWhen } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import { system, type Tx } from "@/lib/db/unit";
import { idIn, type OutboxJob, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { pairingActiveMail } from "@/lib/mail/templates/pairing-active";
import { pairingDeclinedMail } from "@/lib/mail/templates/pairing-declined";
import { pairingEndedMail } from "@/lib/mail/templates/pairing-ended";
import { type OtherSide, pairingProposedMail } from "@/lib/mail/templates/pairing-proposed";
import { pairingWithdrawnMail } from "@/lib/mail/templates/pairing-withdrawn";
import { reasonFor } from "@/lib/pairings/rules";
import { type Handler, nothing } from "./handler";
import { hasNoAccount, letterTo, locale, type Reader, readerOf, readerSelect } from "./reader";

const side = {
  select: { leftAt: true, membership: { select: { ...readerSelect, title: true, employer: true } } },
} as const;

const load = (tx: Tx, orgId: string, id: string) =>
  tx.pairing.findUnique({
    where: { orgId_id: { orgId, id } },
    include: { mentor: side, mentee: side, cohort: { select: { name: true } } },
  });

type Pairing = NonNullable<Awaited<ReturnType<typeof load>>>;
type Side = {
  reader: Reader;
  other: OtherSide;
  /** The other one has deleted their account: there is no name any more. */
  gone: boolean;
  answer: Pairing["mentorAnswer"];
  reason: string;
  link: string;
};

const otherSide = (
  role: OtherSide["role"],
  { name, title, employer }: Pairing["mentor"]["membership"],
): OtherSide => ({
  name,
  role,
  about: [title, employer].filter(Boolean).join(", "),
});

/** Those of the two who can be written to, each with who the other one is. */
async function sidesOf(tx: Tx, pairing: Pairing): Promise<Side[]> {
  const { mentor, mentee, mentorAnswer, menteeAnswer } = pairing;
  const both = [
    {
      ...{ mine: mentor, answer: mentorAnswer, reason: reasonFor("mentor", pairing) },
      ...{ other: otherSide("mentee", mentee.membership), gone: hasNoAccount(mentee.membership) },
    },
    {
      ...{ mine: mentee, answer: menteeAnswer, reason: reasonFor("mentee", pairing) },
      ...{ other: otherSide("mentor", mentor.membership), gone: hasNoAccount(mentor.membership) },
    },
  ];
  const sides: Side[] = [];
  for (const { mine, ...side } of both) {
    const reader = mine.leftAt ? null : await readerOf(tx, mine.membership);
    if (reader) sides.push({ ...side, reader, link: siteUrl(`/o/${reader.slug}/pairings/${pairing.id}`) });
  }
  return sides;
}

const sidesFor = (job: OutboxJob) =>
  system(async (tx) => {
    const pairing = await load(tx, orgOf(job), idIn(job, "pairing"));
    return pairing && { pairing, sides: await sidesOf(tx, pairing) };
  });

export const pairingProposed: Handler = async (job) => {
  const found = await sidesFor(job);
  if (found?.pairing.status !== "proposed" || found.pairing.expiresAt <= now()) return nothing;
  const { pairing, sides } = found;
  const letters = sides
    .filter(({ answer }) => answer === "waiting")
    .map(({ reader, other, reason, link }) => {
      const until = formatWhen(pairing.expiresAt, reader.zone, locale);
      const { firstName, house } = reader;
      const about = {
        house,
        firstName,
        other,
        reason,
        cohort: pairing.cohort.name,
        until,
        link,
      };
      return letterTo(reader, {
        template: "pairing-proposed",
        about: pairing.id,
        ...pairingProposedMail(about),
      });
    });
  return { letters };
};

// A first yes stays between that person and us: nobody should decline against a yes that is already known.
export const pairingAnswered: Handler = async (job) => {
  const found = await sidesFor(job);
  if (!found) return nothing;
  const { pairing, sides } = found;
  const cohort = pairing.cohort.name;
  if (pairing.status === "active") {
    const letters = sides.map(({ reader, other, reason, link }) => {
      const { firstName, house } = reader;
      const mail = pairingActiveMail({ house, firstName, other, reason, cohort, link });
      // Both answers may be handled after the second of them; the news is told once.
      return letterTo(reader, { template: "pairing-active", about: pairing.id, once: pairing.id, ...mail });
    });
    return { letters };
  }
  if (pairing.status !== "declined") return nothing;
  const letters = sides
    .filter(({ answer }) => answer !== "declined")
    .map(({ reader, other, link }) => {
      const { firstName, house } = reader;
      const words = pairing.declineWords;
      const mail = pairingDeclinedMail({ house, firstName, other: other.name, words, cohort, link });
      return letterTo(reader, { template: "pairing-declined", about: pairing.id, once: pairing.id, ...mail });
    });
  return { letters };
};

// Whoever ended it knows; who has left the cohort meanwhile is not written to. The words are those both read on the page,
// never what an organizer or one of the two noted for organizers.
export const pairingEnded: Handler = async (job) => {
  const found = await sidesFor(job);
  if (found?.pairing.status !== "ended") return nothing;
  const { pairing, sides } = found;
  const by = job.payload.by;
  const letters = sides
    .filter(({ reader }) => reader.membershipId !== by)
    .map(({ reader, other, gone, link }) => {
      const about = {
        ...{ house: reader.house, firstName: reader.firstName, link },
        ...{ other: gone ? null : other.name, cohort: pairing.cohort.name },
      };
      return pairing.activatedAt
        ? letterTo(reader, {
            template: "pairing-ended",
            about: pairing.id,
            ...pairingEndedMail({ ...about, words: pairing.endReason }),
          })
        : letterTo(reader, {
            template: "pairing-withdrawn",
            about: pairing.id,
            ...pairingWithdrawnMail(about),
          });
    });
  return { letters };
};
