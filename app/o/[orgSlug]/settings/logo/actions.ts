"use server";

import { z } from "zod";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { fileBytes } from "@/lib/images/upload";
import { removeLogo, setLogo } from "@/lib/organizations/logo/commands";

const nothingElse = z.object({});

export const setLogoAction = orgAction(nothingElse, async (ctx, _, key, data) => {
  await setLogo(ctx, { bytes: await fileBytes(data, "logo") }, key);
  await setFlash({ text: "The logo is saved. Everybody sees it from their next page on." });
});

export const removeLogoAction = orgAction(nothingElse, async (ctx, _, key) => {
  await removeLogo(ctx, key);
  await setFlash({ text: "The logo is removed." });
});
