"use server";

import { redirect } from "next/navigation";
import { orgAction } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/state";
import { beginCollection } from "@/lib/recaps/collections/commands";
import { beginCollectionSchema } from "@/lib/recaps/collections/schema";

export async function beginAction(orgSlug: string, state: FormState, data: FormData) {
  const begin = orgAction(beginCollectionSchema, async (ctx, input, key) => {
    const { id } = await beginCollection(ctx, input, key);
    redirect(`/o/${orgSlug}/collections/${id}`);
  });
  return begin(orgSlug, state, data);
}
