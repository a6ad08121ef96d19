"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { markAttendance, markRestAbsent } from "@/lib/seating/attendance/commands";
import { markAttendanceSchema, markRestAbsentSchema } from "@/lib/seating/attendance/schema";
import { seatGroups, seatLatecomers } from "@/lib/seating/commands";
import { addGuest, removeGuest } from "@/lib/seating/guests/commands";
import { addGuestSchema, removeGuestSchema } from "@/lib/seating/guests/schema";
import { movePerson, swapPeople, undoSeating } from "@/lib/seating/moves/commands";
import { addObserver, removeObserver, seatObserver } from "@/lib/seating/observers/commands";
import { addObserverSchema, observerSchema } from "@/lib/seating/observers/schema";
import { seatedSentence } from "@/lib/seating/rules";
import {
  rearrangeSchema,
  seatGroupsSchema,
  seatLatecomersSchema,
  undoSeatingSchema,
} from "@/lib/seating/schema";

const groupsView = (slug: string, sessionId: string) => `/o/${slug}/sessions/${sessionId}/groups?view=groups`;

export const seatGroupsAction = orgAction(seatGroupsSchema, async (ctx, input, key) => {
  const filled = await seatGroups(ctx, input, key);
  await setFlash({ text: seatedSentence(filled) });
  redirect(groupsView(ctx.slug, input.sessionId));
});

export const seatLatecomersAction = orgAction(seatLatecomersSchema, async (ctx, input, key) => {
  await seatLatecomers(ctx, input, key);
  redirect(groupsView(ctx.slug, input.sessionId));
});

export const rearrangeAction = orgAction(rearrangeSchema, async (ctx, input, key, data) => {
  await ("otherId" in input ? swapPeople(ctx, input, key) : movePerson(ctx, input, key));
  // Without scripts the address still says who was picked up; with them the page stays where it is.
  if (data.has("plain")) redirect(groupsView(ctx.slug, input.sessionId));
});

export const undoSeatingAction = orgAction(undoSeatingSchema, async (ctx, input, key) => {
  await undoSeating(ctx, input, key);
});

export const addGuestAction = orgAction(addGuestSchema, async (ctx, input, key) => {
  const { group } = await addGuest(ctx, input, key);
  return { message: group ? `${input.name} sits in group ${group}.` : `${input.name} is on the list.` };
});

export const removeGuestAction = orgAction(removeGuestSchema, async (ctx, input, key) => {
  await removeGuest(ctx, input, key);
});

export const markAttendanceAction = orgAction(markAttendanceSchema, async (ctx, input, key) => {
  await markAttendance(ctx, input, key);
});

export const markRestAbsentAction = orgAction(markRestAbsentSchema, async (ctx, input, key) => {
  await markRestAbsent(ctx, input, key);
});

export const addObserverAction = orgAction(addObserverSchema, async (ctx, input, key) => {
  await addObserver(ctx, input, key);
  return { message: `${input.name} is on the list.` };
});

export const seatObserverAction = orgAction(observerSchema, async (ctx, input, key) => {
  const { name, group } = await seatObserver(ctx, input, key);
  await setFlash({ text: group ? `${name} sits in group ${group}.` : `${name} is a guest now.` });
});

export const removeObserverAction = orgAction(observerSchema, async (ctx, input, key) => {
  await removeObserver(ctx, input, key);
});
