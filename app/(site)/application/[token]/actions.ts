"use server";

import { z } from "zod";
import { setFlash } from "@/components/ui/flash-cookie";
import {
  confirmApplication,
  editApplication,
  withdrawApplication,
} from "@/lib/applications/applying/commands";
import { editApplicationSchema } from "@/lib/applications/applying/schema";
import { conflict } from "@/lib/errors";
import { publicAction } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/state";
import { requireLink } from "@/lib/tenancy/require";

const nothingElse = z.object({});
const link = (token: string) => requireLink(token, "application");

export async function confirmAction(token: string, state: FormState, data: FormData) {
  const confirm = publicAction(nothingElse, async () => {
    if ((await confirmApplication(await link(token))) === "already")
      throw conflict(
        "You have applied here before with this address, and that application counts. We have just mailed you the link to it; you can change it there.",
      );
    await setFlash({ text: "Your application is with the organizers. Thank you!" });
  });
  return confirm(state, data);
}

export async function editAction(token: string, state: FormState, data: FormData) {
  const edit = publicAction(editApplicationSchema, async (input) => {
    await editApplication(await link(token), input);
    return { message: "Saved. The organizers see what you wrote now." };
  });
  return edit(state, data);
}

export async function withdrawAction(token: string, state: FormState, data: FormData) {
  const withdraw = publicAction(nothingElse, async () => {
    await withdrawApplication(await link(token));
    await setFlash({ text: "Your application is withdrawn. Thank you for letting us know." });
  });
  return withdraw(state, data);
}
