"use server";

import { orgAction } from "@/lib/forms/action";
import { editOrganization } from "@/lib/organizations/commands";
import { editOrganizationSchema } from "@/lib/organizations/schema";

export const editOrganizationAction = orgAction(editOrganizationSchema, async (ctx, input, key) => {
  await editOrganization(ctx, input, key);
  return { message: "Saved." };
});
