"use server";

import { redirect } from "next/navigation";
import { orgAction } from "@/lib/forms/action";
import { draftAnnouncement } from "@/lib/messages/commands";
import { draftAnnouncementSchema } from "@/lib/messages/schema";

export const draftAnnouncementAction = orgAction(draftAnnouncementSchema, async (ctx, input, key) => {
  const { id } = await draftAnnouncement(ctx, input, key);
  redirect(`/o/${ctx.slug}/announcements/${id}`);
});
