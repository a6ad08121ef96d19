import { letterFor } from "@/lib/applications/choosing/rules";
import { firstNameOf } from "@/lib/applications/rules";
import { moveUp } from "@/lib/applications/waitlist/commands";
import { formatWhen } from "@/lib/calendar/when";
import { now } from "@/lib/clock";
import { system, type Tx } from "@/lib/db/unit";
import { AppError } from "@/lib/errors";
import { idIn, type OutboxJob, orgOf } from "@/lib/jobs/queue";
import type { Letter } from "@/lib/mail/letter";
import { siteUrl } from "@/lib/mail/site";
import {
  applicationConfirmMail,
  applicationDecidedMail,
  applicationLinkMail,
  applicationReceivedMail,
} from "@/lib/mail/templates/application";
import { mintOrgForJob } from "@/lib/tenancy/mint";
import { type Handler, nothing } from "./handler";
import { locale } from "./reader";
import { addressOf } from "./stranger-link";

const load = async (tx: Tx, job: OutboxJob) => {
  const orgId = orgOf(job);
  const id = idIn(job, "application");
  const application = await tx.application.findUnique({
    where: { orgId_id: { orgId, id } },
    include: { cohort: { select: { name: true, timeZone: true, program: { select: { name: true } } } } },
  });
  const link = application && (await addressOf(tx, orgId, "application", id));
  if (!application || !link) return null;
  const house = await tx.organization.findUniqueOrThrow({ where: { id: orgId } });
  return { application, house, link };
};

type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

const about = ({ application, house, link }: Loaded) => ({
  house,
  firstName: firstNameOf(application.name),
  program: application.cohort.program.name,
  cohort: application.cohort.name,
  link,
});

const letter = (
  { application, house }: Loaded,
  template: string,
  words: Pick<Letter, "subject" | "body">,
): Letter => ({
  template,
  recipient: application.id,
  to: { name: application.name, address: application.email },
  from: house.name,
  ...words,
});

export const applicationConfirm: Handler = async (job) => {
  const found = await system((tx) => load(tx, job));
  if (!found || found.application.confirmedAt) return nothing;
  return { letters: [letter(found, "application-confirm", applicationConfirmMail(about(found)))] };
};

export const applicationReceived: Handler = async (job) => {
  const found = await system((tx) => load(tx, job));
  if (!found?.application.confirmedAt) return nothing;
  return { letters: [letter(found, "application-received", applicationReceivedMail(about(found)))] };
};

export const applicationLink: Handler = async (job) => {
  const found = await system((tx) => load(tx, job));
  if (!found?.application.confirmedAt) return nothing;
  return { letters: [letter(found, "application-link", applicationLinkMail(about(found)))] };
};

/** Where an accepted person comes in: by their invitation, or, where they belong here already, at the cohort. */
async function wayIn(tx: Tx, orgId: string, slug: string, { application }: Loaded) {
  const { participationId } = application;
  if (!participationId) return null;
  const part = await tx.participation.findUnique({
    where: { orgId_id: { orgId, id: participationId } },
    select: { cohortId: true, membership: { select: { id: true, status: true } } },
  });
  if (!part) return null;
  if (part.membership.status === "active")
    return { href: siteUrl(`/o/${slug}/cohorts/${part.cohortId}`), until: null };
  const invitation = await tx.invitation.findFirst({
    where: { orgId, membershipId: part.membership.id, acceptedAt: null, revokedAt: null },
    select: { id: true, expiresAt: true },
  });
  const href = invitation && (await addressOf(tx, orgId, "invitation", invitation.id));
  return href ? { href, until: invitation.expiresAt } : null;
}

/** What an organizer decided, in their words; with an acceptance, the invitation. Once it was decided anew, only that is said. */
export const applicationDecided: Handler = async (job) => {
  const orgId = orgOf(job);
  const found = await system(async (tx) => {
    const loaded = await load(tx, job);
    const decision = await tx.decision.findUnique({
      where: { orgId_id: { orgId, id: idIn(job, "decision") } },
      select: { id: true, state: true, letter: true },
    });
    if (!loaded || !decision || decision.state !== loaded.application.state) return null;
    const replyTo = await readerOfAnswers(tx, orgId, job.payload.by);
    const way = decision.state === "accepted" ? await wayIn(tx, orgId, loaded.house.slug, loaded) : null;
    return { loaded, decision, way, replyTo };
  });
  if (!found) return nothing;
  const { loaded, decision, way, replyTo } = found;
  const { firstName, ...rest } = about(loaded);
  const mail = applicationDecidedMail({
    ...rest,
    state: decision.state,
    words: letterFor(decision.letter, firstName),
    wayIn: way && {
      href: way.href,
      until: way.until && formatWhen(way.until, loaded.application.cohort.timeZone, locale),
    },
  });
  const whole = { ...letter(loaded, "application-decided", mail), once: decision.id };
  return { letters: [replyTo ? { ...whole, replyTo } : whole] };
};

/** Whoever sent the decision, as long as they are here: people answer such a mail, and a machine reads no answer. */
async function readerOfAnswers(tx: Tx, orgId: string, membershipId: string | undefined) {
  if (!membershipId) return null;
  const by = await tx.membership.findFirst({
    where: { orgId, id: membershipId, status: { in: ["active"] } },
    select: { name: true, contact: { select: { email: true } } },
  });
  return by?.contact ? { name: by.name, address: by.contact.email } : null;
}

/** Lets the waitlist of a cohort move up, as an owner: whoever freed the place may have left. */
export const placeFreed: Handler = async (job) => {
  const orgId = orgOf(job);
  const owner = await system((tx) =>
    tx.membership.findFirst({
      where: { orgId, role: { in: ["owner"] }, status: { in: ["active"] }, joinedAt: { lte: now() } },
      select: { id: true },
      orderBy: { id: "asc" },
    }),
  );
  const ctx = owner && (await mintOrgForJob(orgId, owner.id));
  if (ctx) await moveUp(ctx, { cohortId: idIn(job, "cohort") }).catch(leaveToOrganizers);
  return nothing;
};

/** Where somebody cannot be accepted by itself (a mail domain, a limit), home and the list go on saying that a place is free. */
function leaveToOrganizers(error: unknown): void {
  if (!(error instanceof AppError)) throw error;
}
