import { confirmApplication, sendApplication } from "@/lib/applications/applying/commands";
import { shownNow } from "@/lib/applications/applying/rules";
import { keepLetter, prepareDecision, sendDecision } from "@/lib/applications/choosing/commands";
import { addQuestion } from "@/lib/applications/form/commands";
import { setPhases } from "@/lib/applications/phases/commands";
import { linkToken } from "@/lib/auth/links";
import { toLocal } from "@/lib/calendar/when";
import { atTime } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { editPublicPage, publishProgram } from "@/lib/programs/public/commands";
import type { OrgContext } from "@/lib/tenancy/context";
import { mintLink, mintProgram } from "@/lib/tenancy/mint";
import { inDays, inMinutes } from "./scene";
import { unique } from "./story";

type Place = { organizer: OrgContext; programId: string; cohortId: string };

/** The day so many days from now, as a date field takes it, in New York. */
export const day = (days: number): string => toLocal(inDays(days), "America/New_York").slice(0, 10);

const question = { audience: "everybody" as const, options: [], feeds: null, lowLabel: "", highLabel: "" };

/** Publishes the program's page and opens the cohort's form, which asks two things. */
export async function openApplications(
  { organizer, programId, cohortId }: Place,
  menteePlaces: number | null = null,
) {
  await addQuestion(organizer, {
    ...{ ...question, cohortId, kind: "long", text: "What do you hope to learn?", required: true },
  });
  await addQuestion(organizer, {
    ...{ ...question, cohortId, kind: "scale", text: "How sure are you of your next step?", required: false },
    ...{ lowLabel: "Not at all", highLabel: "Very" },
  });
  await setPhases(organizer, {
    ...{ cohortId, applyFrom: day(-1), applyUntil: day(14), startsOn: day(30), endsOn: day(150) },
    ...{ mentorPlaces: null, menteePlaces, movesUp: true },
  });
  const slug = "the-council";
  await editPublicPage(organizer, {
    ...{
      programId,
      slug,
      findable: false,
      story: "Six evenings at one table.\n\n## What you take home\n\nA network.",
    },
    ...{ askedOfMentees: "Come prepared.", askedOfMentors: "Listen first." },
  });
  await publishProgram(organizer, { programId });
  return slug;
}

const found = <T>(context: T | null): T => {
  if (!context) throw new Error("an applicant's link should open");
  return context;
};

type Applying = { role?: "mentor" | "mentee"; network?: string };

/** Somebody fills in the form and confirms it by the mail's link. Answers with the application and its page's address. */
export async function apply(
  { organizer }: Place,
  slug: string,
  name: string,
  { role = "mentee", network = "" }: Applying = {},
) {
  const { orgId } = organizer;
  const program = found(await mintProgram(organizer.slug, slug));
  const asked = await system((tx) => tx.formQuestion.findFirstOrThrow({ where: { orgId, kind: "long" } }));
  const email = `${unique(name.toLowerCase().replace(/[^a-z]+/g, "."))}@example.org`;
  const shown = atTime(inMinutes(-2), shownNow);
  const answers = { [`q-${asked.id}`]: `${name} hopes to learn to wait.` };
  await sendApplication(program, { role, name, email, website: "", shown, ...answers }, network);
  const link = await system(async (tx) => {
    const { id } = await tx.application.findFirstOrThrow({ where: { orgId, email } });
    return tx.accessLink.findFirstOrThrow({ where: { orgId, kind: "application", subjectId: id } });
  });
  const token = linkToken(link);
  await confirmApplication(found(await mintLink(token)));
  return { applicationId: link.subjectId, email, name, path: `/application/${token}` };
}

/** So many mentors and mentees apply, a few at a time, each from a network of their own; the last ones last. */
export async function applyMany(place: Place, slug: string, size: { mentors: number; mentees: number }) {
  const people = Array.from({ length: size.mentors + size.mentees }, (_, at) => ({
    name: `Person ${String(at).padStart(3, "0")}`,
    role: at < size.mentors ? ("mentor" as const) : ("mentee" as const),
    network: `network ${at}`,
  }));
  const applications: (Awaited<ReturnType<typeof apply>> & { role: "mentor" | "mentee" })[] = [];
  for (let from = 0; from < people.length; from += AT_ONCE)
    applications.push(
      ...(await Promise.all(
        people.slice(from, from + AT_ONCE).map(async ({ name, role, network }) => ({
          ...(await apply(place, slug, name, { role, network })),
          role,
        })),
      )),
    );
  return applications;
}

const AT_ONCE = 4;

/** An organizer accepts applicants, as their page does. */
export async function acceptAll({ organizer, cohortId }: Place, applicationIds: string[]) {
  const { decisionId } = await prepareDecision(organizer, { cohortId, state: "accepted", applicationIds });
  const letter = "Dear {first name},\n\nyou are in. Come early for tea.";
  return sendDecision(organizer, { decisionId, letter, beyond: "accept" });
}

/** An application that an organizer is about to answer. */
export async function applicant(place: Place) {
  const { applicationId } = await apply(place, await openApplications(place), "Noor Rahimi");
  const { organizer, cohortId } = place;
  const chosen = { cohortId, state: "waitlisted" as const, applicationIds: [applicationId] };
  const { decisionId } = await prepareDecision(organizer, chosen);
  const letter = "Dear {first name},\n\nwe keep a place in mind for you.";
  await keepLetter(organizer, { decisionId, letter });
  return { applicationId, decisionId };
}
