"use server";

import { publicAction } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/state";
import { answerByLink } from "@/lib/sessions/coming/commands";
import { comingSchema } from "@/lib/sessions/coming/schema";
import { requireLink } from "@/lib/tenancy/require";

export async function answerByLinkAction(token: string, state: FormState, data: FormData) {
  const answer = publicAction(comingSchema, async (input) => {
    await answerByLink(await requireLink(token, "rsvp"), input);
  });
  return answer(state, data);
}
