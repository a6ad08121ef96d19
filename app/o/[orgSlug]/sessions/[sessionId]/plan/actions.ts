"use server";

import { redirect } from "next/navigation";
import { orgAction } from "@/lib/forms/action";
import { movePlanned } from "@/lib/seating/season/commands";
import { movePlannedSchema } from "@/lib/seating/season/schema";

export const movePlannedAction = orgAction(movePlannedSchema, async (ctx, input, key, data) => {
  await movePlanned(ctx, input, key);
  // Without scripts the address still says who was picked up.
  if (data.has("plain")) redirect(`/o/${ctx.slug}/sessions/${input.sessionId}/plan`);
});
