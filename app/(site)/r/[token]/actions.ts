"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { publicAction } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/state";
import { sendAddition } from "@/lib/recaps/strangers/commands";
import { isImplausible } from "@/lib/recaps/strangers/rules";
import { sendAdditionSchema } from "@/lib/recaps/strangers/schema";
import { fromNetwork, requireLink } from "@/lib/tenancy/require";

export async function addAction(token: string, state: FormState, data: FormData) {
  const add = publicAction(sendAdditionSchema, async (input, key) => {
    const link = await requireLink(token, "recap");
    // The page is shown anew where its form was too old or too fast, so that the next press is good.
    if (isImplausible(link.subjectId, input.form)) refresh();
    const sent = await sendAddition(link, input, await fromNetwork(), key);
    redirect("token" in sent ? `/r/added/${sent.token}` : `/r/${token}/mailed`);
  });
  return add(state, data);
}
