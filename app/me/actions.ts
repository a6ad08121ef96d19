"use server";

import { userAction } from "@/lib/forms/action";
import { editProfile } from "@/lib/profile/commands";
import { editProfileSchema } from "@/lib/profile/schema";

export const editProfileAction = userAction(editProfileSchema, async (ctx, input, key) => {
  await editProfile(ctx, input, key);
  return { message: "Saved." };
});
