import sharp from "sharp";
import { confirmApplication, sendApplication } from "@/lib/applications/applying/commands";
import { shownNow } from "@/lib/applications/applying/rules";
import { addQuestion } from "@/lib/applications/form/commands";
import { addQuestionSchema } from "@/lib/applications/form/schema";
import { setPhases } from "@/lib/applications/phases/commands";
import { setPhasesSchema } from "@/lib/applications/phases/schema";
import { demoAddress } from "@/lib/auth/demo";
import { linkToken } from "@/lib/auth/links";
import { atTime, now } from "@/lib/clock";
import { createCohort, openEnrollment } from "@/lib/cohorts/commands";
import { createCohortSchema } from "@/lib/cohorts/schema";
import { system } from "@/lib/db/unit";
import { editPublicPage, publishProgram, setCover } from "@/lib/programs/public/commands";
import { editPublicPageSchema } from "@/lib/programs/public/schema";
import type { OrgContext } from "@/lib/tenancy/context";
import { mintLink, mintProgram } from "@/lib/tenancy/mint";
import { hour, type Stage, the, zone } from "../stage";
import { applicants } from "./applicants";
import { coverSvg, publicTexts, questions } from "./public-page";

/** The season to come: its page is public, its form is open, and some have applied. */
export async function inviteApplicants(stage: Stage, programId: string): Promise<void> {
  const { as, at, evening } = stage;
  const organizer = as("organizer");
  const day = (days: number) => evening.add({ days }).toString();
  const cohortId = await atTime(at(-10, "10:05"), async () => {
    const cohort = createCohortSchema.parse({
      ...{ programId, name: "Season thirteen", timeZone: zone },
      ...{ groupSize: "6", mentorsPerGroup: "2", defaultCapacity: "2" },
    });
    return (await createCohort(organizer, cohort)).cohortId;
  });
  await atTime(at(-10, "10:12"), async () => {
    for (const question of questions)
      await addQuestion(organizer, addQuestionSchema.parse({ cohortId, ...question }));
    const phases = setPhasesSchema.parse({
      ...{ cohortId, applyFrom: day(-7), applyUntil: day(21) },
      ...{ startsOn: day(112), endsOn: day(252), mentorPlaces: "12", menteePlaces: "24" },
    });
    await setPhases(organizer, phases);
    await openEnrollment(organizer, { cohortId });
  });
  const slug = await goPublic(stage, organizer, programId);
  for (const [index, applicant] of applicants.entries())
    await atTime(at(applicant.day, hour(9 + index, 7 * index)), () => apply(organizer, slug, applicant));
}

async function goPublic({ at }: Stage, organizer: OrgContext, programId: string): Promise<string> {
  const page = editPublicPageSchema.parse({ programId, slug: "mentorship-council", ...publicTexts });
  await atTime(at(-9, "11:30"), async () => {
    await editPublicPage(organizer, page);
    await setCover(organizer, { programId, bytes: await sharp(Buffer.from(coverSvg)).png().toBuffer() });
    await publishProgram(organizer, { programId });
  });
  return page.slug;
}

async function apply({ orgId }: OrgContext, slug: string, applicant: (typeof applicants)[number]) {
  const { slug: orgSlug } = await system((tx) => tx.organization.findUniqueOrThrow({ where: { id: orgId } }));
  const { key, name, role, hope, sure, time } = applicant;
  const program = the(await mintProgram(orgSlug, slug), "public page");
  const asked = await system((tx) =>
    tx.formQuestion.findMany({ where: { orgId }, orderBy: { position: "asc" } }),
  );
  const fields = asked.map(({ id, kind }) => [
    `q-${id}`,
    kind === "long" ? hope : kind === "scale" ? sure : [...time],
  ]);
  const email = demoAddress(key);
  const shown = shownEarlier();
  await sendApplication(
    program,
    { role, name, email, website: "", shown, ...Object.fromEntries(fields) },
    "",
  );
  const link = await system(async (tx) => {
    const { id } = await tx.application.findFirstOrThrow({ where: { orgId, email } });
    return tx.accessLink.findFirstOrThrow({ where: { orgId, kind: "application", subjectId: id } });
  });
  await confirmApplication(the(await mintLink(linkToken(link)), "applicant’s link"));
}

/** People take some minutes over a form. */
const shownEarlier = (): string => atTime(new Date(now().getTime() - 9 * 60_000), shownNow);
