"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { sendApplication, sendApplicationLink } from "@/lib/applications/applying/commands";
import { isImplausible } from "@/lib/applications/applying/rules";
import { applySchema, askForLinkSchema } from "@/lib/applications/applying/schema";
import { publicAction } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/state";
import { publicHref } from "@/lib/programs/public/rules";
import { fromNetwork, requireProgram } from "@/lib/tenancy/require";

/** The page is shown anew where its form was too old or too fast, so that the next press is good. */
const renewed = (shown: string) => {
  if (isImplausible(shown)) refresh();
};

export async function applyAction(orgSlug: string, programSlug: string, state: FormState, data: FormData) {
  const apply = publicAction(applySchema, async (input, key) => {
    renewed(input.shown);
    await sendApplication(await requireProgram(orgSlug, programSlug), input, await fromNetwork(), key);
    redirect(`${publicHref(orgSlug, programSlug)}/sent`);
  });
  return apply(state, data);
}

export async function askForLinkAction(
  orgSlug: string,
  programSlug: string,
  state: FormState,
  data: FormData,
) {
  const ask = publicAction(askForLinkSchema, async (input) => {
    renewed(input.shown);
    await sendApplicationLink(await requireProgram(orgSlug, programSlug), input, await fromNetwork());
    redirect(`${publicHref(orgSlug, programSlug)}/sent?what=link`);
  });
  return ask(state, data);
}
