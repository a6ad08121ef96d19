import { formatWhen } from "@/lib/calendar/when";
import { system, type Tx } from "@/lib/db/unit";
import { idIn, type OutboxJob, orgOf } from "@/lib/jobs/queue";
import { siteUrl } from "@/lib/mail/site";
import { requestAskedMail } from "@/lib/mail/templates/request-asked";
import { requestClosedMail } from "@/lib/mail/templates/request-closed";
import { closesAt } from "@/lib/pairings/requests/rules";
import { type Handler, nothing } from "./handler";
import { letterTo, locale, type Reader, readerOf, readerSelect } from "./reader";

const side = {
  select: { leftAt: true, membership: { select: { ...readerSelect, title: true, employer: true } } },
} as const;

const load = (tx: Tx, orgId: string, id: string) =>
  tx.pairingRequest.findUnique({
    where: { orgId_id: { orgId, id } },
    include: { mentor: side, mentee: side, cohort: { select: { name: true } } },
  });

type Request = NonNullable<Awaited<ReturnType<typeof load>>>;
type Found = { request: Request; mentor: Reader | null; mentee: Reader | null };

const find = (job: OutboxJob): Promise<Found | null> =>
  system(async (tx) => {
    const request = await load(tx, orgOf(job), idIn(job, "request"));
    if (!request) return null;
    const reader = ({ leftAt, membership }: Request["mentor"]) => (leftAt ? null : readerOf(tx, membership));
    return { request, mentor: await reader(request.mentor), mentee: await reader(request.mentee) };
  });

const about = ({ name, title, employer }: Request["mentee"]["membership"]) => ({
  name,
  about: [title, employer].filter(Boolean).join(", "),
});

const linkFor = (reader: Reader, { id }: Request) => siteUrl(`/o/${reader.slug}/requests/${id}`);

/** The mentor learns of it, and once more after a week: the same request, in the words of a reminder. */
const toMentor =
  (reminder: boolean): Handler =>
  async (job) => {
    const found = await find(job);
    if (!found?.mentor || found.request.state !== "open") return nothing;
    const { request, mentor } = found;
    const mail = requestAskedMail({
      ...{ house: mentor.house, firstName: mentor.firstName, reminder, text: request.text },
      ...{ mentee: about(request.mentee.membership), cohort: request.cohort.name },
      until: formatWhen(closesAt(request.createdAt), mentor.zone, locale),
      link: linkFor(mentor, request),
    });
    const template = reminder ? "request-nudge" : "request-asked";
    return { letters: [letterTo(mentor, { template, about: request.id, once: request.id, ...mail })] };
  };

export const requestAsked = toMentor(false);
export const requestNudge = toMentor(true);

// After a no the mentee alone is written to: the mentor knows. What nobody answered, or no organizer approved, both are told.
export const requestClosed: Handler = async (job) => {
  const found = await find(job);
  if (!found) return nothing;
  const { request } = found;
  const { state } = request;
  if (state !== "declined" && state !== "closed" && state !== "refused") return nothing;
  const letter = (reader: Reader, role: "mentor" | "mentee", other: string) => {
    const mail = requestClosedMail({
      ...{ house: reader.house, firstName: reader.firstName, other, role, why: state, words: request.words },
      ...{ cohort: request.cohort.name, link: linkFor(reader, request) },
    });
    return letterTo(reader, { template: "request-closed", about: request.id, once: request.id, ...mail });
  };
  return {
    letters: [
      ...(found.mentee ? [letter(found.mentee, "mentee", request.mentor.membership.name)] : []),
      ...(found.mentor && state !== "declined"
        ? [letter(found.mentor, "mentor", request.mentee.membership.name)]
        : []),
    ],
  };
};
