"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { createProgram } from "@/lib/programs/copies/commands";
import { createProgramSchema } from "@/lib/programs/schema";

export const createProgramAction = orgAction(createProgramSchema, async (ctx, input, key) => {
  const { programId } = await createProgram(ctx, input, key);
  await setFlash({
    text: "The program is ready. Now its first cohort: the people who go through a season together.",
  });
  redirect(`/o/${ctx.slug}/programs/${programId}`);
});
