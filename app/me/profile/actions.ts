"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { userAction } from "@/lib/forms/action";
import { fileBytes } from "@/lib/images/upload";
import { editProfile } from "@/lib/profile/commands";
import { removePortrait, setPortrait } from "@/lib/profile/portrait/commands";
import { editProfileSchema, portraitSchema } from "@/lib/profile/schema";

export const editProfileAction = userAction(editProfileSchema, async (ctx, input, key) => {
  const { copied } = await editProfile(ctx, input, key);
  const places = copied === 1 ? "one organization" : `${copied} organizations`;
  await setFlash({ text: copied > 0 ? `Saved, also in ${places}.` : "Saved, for yourself." });
});

export const setPortraitAction = userAction(portraitSchema, async (ctx, { also }, key, data) => {
  const bytes = await fileBytes(data, "portrait");
  await setPortrait(ctx, { bytes, everywhere: also === "yes" }, key);
  await setFlash({ text: "A good picture. It is saved." });
});

export const removePortraitAction = userAction(portraitSchema, async (ctx, { also }, key) => {
  await removePortrait(ctx, { everywhere: also === "yes" }, key);
  await setFlash({ text: "Your portrait is removed." });
});
