"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { raiseConcern } from "@/lib/safety/concerns/commands";
import { raiseConcernSchema } from "@/lib/safety/concerns/schema";

export const raiseConcernAction = orgAction(raiseConcernSchema, async (ctx, input, key) => {
  const { concernId } = await raiseConcern(ctx, input, key);
  await setFlash({ text: "It is with those who read it. Thank you for speaking up." });
  redirect(`/o/${ctx.slug}/concerns/${concernId}`);
});
