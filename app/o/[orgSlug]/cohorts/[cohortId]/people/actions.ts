"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import {
  addParticipant,
  changeCapacity,
  removeParticipant,
  restoreParticipant,
} from "@/lib/cohorts/participations/commands";
import {
  addParticipantSchema,
  changeCapacitySchema,
  participationSchema,
} from "@/lib/cohorts/participations/schema";
import { orgAction } from "@/lib/forms/action";

export const addParticipantAction = orgAction(addParticipantSchema, async (ctx, input, key) => {
  await addParticipant(ctx, input, key);
  await setFlash({ text: `Added as a ${input.role}.` });
});

export const changeCapacityAction = orgAction(changeCapacitySchema, async (ctx, input, key) => {
  await changeCapacity(ctx, input, key);
  return { message: "Saved." };
});

export const removeParticipantAction = orgAction(participationSchema, async (ctx, input, key) => {
  await removeParticipant(ctx, input, key);
  await setFlash({ text: "Taken out of the cohort. You can put them back at the foot of the page." });
});

export const restoreParticipantAction = orgAction(participationSchema, async (ctx, input, key) => {
  await restoreParticipant(ctx, input, key);
  await setFlash({ text: "Back in the cohort." });
});
