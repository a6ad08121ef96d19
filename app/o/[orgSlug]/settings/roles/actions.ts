"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { changeRole } from "@/lib/people/roles/commands";
import { changeRoleSchema } from "@/lib/people/roles/schema";

export const changeRoleAction = orgAction(changeRoleSchema, async (ctx, input, key) => {
  await changeRole(ctx, input, key);
  await setFlash({ text: "The role is changed. It counts from their next click on." });
});
