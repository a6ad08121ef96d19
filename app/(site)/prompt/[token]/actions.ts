"use server";

import { redirect } from "next/navigation";
import { publicAction } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/state";
import { answerPromptByLink } from "@/lib/prompts/link/commands";
import { answerByLinkSchema } from "@/lib/prompts/schema";
import { requireLink } from "@/lib/tenancy/require";

export async function answerByLinkAction(token: string, state: FormState, data: FormData) {
  const answer = publicAction(answerByLinkSchema, async (input) => {
    await answerPromptByLink(await requireLink(token, "prompt"), input);
    redirect(`/prompt/${token}?said=1`);
  });
  return answer(state, data);
}
