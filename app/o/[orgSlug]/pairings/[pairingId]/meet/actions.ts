"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { proposeMeeting } from "@/lib/meetings/commands";
import { proposeMeetingSchema } from "@/lib/meetings/schema";

export const proposeMeetingAction = orgAction(proposeMeetingSchema, async (ctx, input, key) => {
  const { meetingId } = await proposeMeeting(ctx, input, key);
  await setFlash({ text: "Proposed. A mail is on its way." });
  redirect(`/o/${ctx.slug}/meetings/${meetingId}`);
});
