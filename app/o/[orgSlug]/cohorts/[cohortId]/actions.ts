"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { archiveCohort, restoreCohort } from "@/lib/cohorts/archive/commands";
import {
  completeCohort,
  editCohort,
  openEnrollment,
  reopenCohort,
  startCohort,
} from "@/lib/cohorts/commands";
import { acceptConduct } from "@/lib/cohorts/participations/commands";
import { acceptConductSchema } from "@/lib/cohorts/participations/schema";
import { invitedSentence, verbWords } from "@/lib/cohorts/rules";
import { cohortIdSchema, editCohortSchema, openEnrollmentSchema } from "@/lib/cohorts/schema";
import type { RequestKey } from "@/lib/db/once";
import { orgAction } from "@/lib/forms/action";
import { inviteMembers } from "@/lib/people/invitations/commands";
import { invitedWords } from "@/lib/people/invitations/rules";
import type { OrgContext } from "@/lib/tenancy/context";

export const editCohortAction = orgAction(editCohortSchema, async (ctx, input, key) => {
  await editCohort(ctx, input, key);
  return { message: "Saved." };
});

export const openEnrollmentAction = orgAction(
  openEnrollmentSchema,
  async (ctx, { cohortId, invite }, key) => {
    await openEnrollment(ctx, { cohortId }, key);
    const sent = invite ? await inviteAll(ctx, cohortId, undefined) : "";
    await setFlash({ text: `${verbWords.openEnrollment.done} ${sent}`.trim() });
  },
);

export const inviteCohortAction = orgAction(cohortIdSchema, async (ctx, { cohortId }, key) => {
  await setFlash({ text: await inviteAll(ctx, cohortId, key) });
});

// Who was never invited, and whose invitation has run out. A second run finds nobody left, so it needs no key.
async function inviteAll(ctx: OrgContext, cohortId: string, key: RequestKey): Promise<string> {
  const fresh = await inviteMembers(ctx, { who: "uninvited", cohortId, membershipIds: [] }, key);
  const again = await inviteMembers(ctx, { who: "expired", cohortId, membershipIds: [] });
  const waiting = (fresh.waiting ?? 0) + (again.waiting ?? 0);
  const invited = fresh.invited + again.invited;
  return waiting > 0 ? invitedWords({ invited, waiting }) : invitedSentence(invited);
}

export const startCohortAction = orgAction(cohortIdSchema, async (ctx, input, key) => {
  await startCohort(ctx, input, key);
  await setFlash({ text: verbWords.startCohort.done });
});

export const completeCohortAction = orgAction(cohortIdSchema, async (ctx, input, key) => {
  await completeCohort(ctx, input, key);
  await setFlash({ text: verbWords.completeCohort.done });
});

export const reopenCohortAction = orgAction(cohortIdSchema, async (ctx, input, key) => {
  await reopenCohort(ctx, input, key);
  await setFlash({ text: verbWords.reopenCohort.done });
});

export const acceptConductAction = orgAction(acceptConductSchema, async (ctx, input, key) => {
  await acceptConduct(ctx, input, key);
  await setFlash({ text: "Thank you. That is what makes open talk possible here." });
});

export const archiveCohortAction = orgAction(cohortIdSchema, async (ctx, input, key) => {
  await archiveCohort(ctx, input, key);
  await setFlash({ text: "The cohort is archived. You can take it out again here." });
});

export const restoreCohortAction = orgAction(cohortIdSchema, async (ctx, input, key) => {
  await restoreCohort(ctx, input, key);
  await setFlash({ text: "The cohort is back on the lists." });
});
