"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { tickOff } from "@/lib/meetings/checklist/commands";
import { tickSchema } from "@/lib/meetings/checklist/schema";
import { changeWhere, keepTime, offerTimes, pickTime } from "@/lib/meetings/commands";
import { cancelMeeting, sayMet } from "@/lib/meetings/ending/commands";
import {
  cancelMeetingSchema,
  changeWhereSchema,
  meetingIdSchema,
  offerTimesSchema,
  pickTimeSchema,
  sayMetSchema,
} from "@/lib/meetings/schema";

export const pickTimeAction = orgAction(pickTimeSchema, async (ctx, input, key) => {
  await pickTime(ctx, input, key);
  await setFlash({ text: "It is agreed. An invitation for both calendars is on its way." });
});

export const offerTimesAction = orgAction(offerTimesSchema, async (ctx, input, key) => {
  await offerTimes(ctx, input, key);
  await setFlash({ text: "Proposed. A mail is on its way." });
});

export const keepTimeAction = orgAction(meetingIdSchema, async (ctx, input, key) => {
  await keepTime(ctx, input, key);
  await setFlash({ text: "It stays as it is." });
});

export const changeWhereAction = orgAction(changeWhereSchema, async (ctx, input, key) => {
  await changeWhere(ctx, input, key);
  await setFlash({ text: "Saved, for both of you." });
});

export const cancelMeetingAction = orgAction(cancelMeetingSchema, async (ctx, input, key) => {
  await cancelMeeting(ctx, input, key);
  await setFlash({ text: "Called off, in your words. There will be another time." });
});

export const sayMetAction = orgAction(sayMetSchema, async (ctx, input, key) => {
  await sayMet(ctx, input, key);
  const text = input.met === "yes" ? "Noted: you met." : "Noted.";
  await setFlash({ text });
});

export const tickOffAction = orgAction(tickSchema, async (ctx, input, key) => {
  await tickOff(ctx, input, key);
});
