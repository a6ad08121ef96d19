"use server";

import { publicAction } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/state";
import { chooseByLink } from "@/lib/letters/commands";
import { chooseByLinkSchema } from "@/lib/letters/schema";
import { requireNotices, thisOrigin } from "@/lib/tenancy/require";

export async function chooseByLinkAction(token: string, state: FormState, data: FormData) {
  const choose = publicAction(chooseByLinkSchema, async (input) => {
    await chooseByLink(requireNotices(token), input, await thisOrigin());
  });
  return choose(state, data);
}
