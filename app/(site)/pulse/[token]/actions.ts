"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/state";
import { answerPulseByLink } from "@/lib/pulse/link/commands";
import { pulseLinkSchema } from "@/lib/pulse/schema";
import { requireLink } from "@/lib/tenancy/require";

export async function answerByLinkAction(token: string, state: FormState, data: FormData) {
  const answer = publicAction(pulseLinkSchema, async (input) => {
    await answerPulseByLink(await requireLink(token, "pulse"), input);
    redirect(`/pulse/${token}?said=1`);
  });
  return answer(state, data);
}
