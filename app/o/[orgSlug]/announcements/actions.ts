"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import {
  dropAnnouncement,
  editAnnouncement,
  sendAnnouncement,
  takeBackAnnouncement,
} from "@/lib/messages/commands";
import { people } from "@/lib/messages/rules";
import { announcementIdSchema, editAnnouncementSchema } from "@/lib/messages/schema";

export const editAnnouncementAction = orgAction(editAnnouncementSchema, async (ctx, input, key) => {
  await editAnnouncement(ctx, input, key);
  await setFlash({ text: "Saved. Nothing was sent." });
});

export const dropAnnouncementAction = orgAction(announcementIdSchema, async (ctx, input, key) => {
  const { cohortId } = await dropAnnouncement(ctx, input, key);
  await setFlash({ text: "Thrown away. Nothing was sent." });
  redirect(`/o/${ctx.slug}/cohorts/${cohortId}/announcements`);
});

export const sendAnnouncementAction = orgAction(announcementIdSchema, async (ctx, input, key) => {
  const { count } = await sendAnnouncement(ctx, input, key);
  const undo = { kind: "announcement", fields: input };
  await setFlash({ text: `It leaves in a minute, to ${people(count)}.`, undo });
});

export const takeBackAnnouncementAction = orgAction(announcementIdSchema, async (ctx, input, key) => {
  await takeBackAnnouncement(ctx, input, key);
  await setFlash({ text: "Taken back. Nobody has got it, and your words are kept." });
});
