"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { addSession } from "@/lib/sessions/commands";
import { addSessionSchema } from "@/lib/sessions/schema";
import { layOutSeason } from "@/lib/sessions/season/commands";
import { layOutSeasonSchema } from "@/lib/sessions/season/schema";

export const layOutSeasonAction = orgAction(layOutSeasonSchema, async (ctx, input, key) => {
  const { sessions } = await layOutSeason(ctx, input, key);
  await setFlash({
    text: sessions === 1 ? "One session is laid out." : `${sessions} sessions are laid out.`,
  });
  redirect(`/o/${ctx.slug}/cohorts/${input.cohortId}`);
});

export const addSessionAction = orgAction(addSessionSchema, async (ctx, input, key) => {
  const { sessionId } = await addSession(ctx, input, key);
  await setFlash({ text: "The session is added. Its agenda is yours to plan." });
  redirect(`/o/${ctx.slug}/sessions/${sessionId}`);
});
