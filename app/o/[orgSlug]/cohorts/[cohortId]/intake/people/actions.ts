"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { dropWish, moveWish, placeWish } from "@/lib/intake/wishes/commands";
import { wishSchema } from "@/lib/intake/wishes/schema";

const said = {
  shortlist: "On your shortlist.",
  apart: "You will not be paired. Nobody is told.",
  manager: "You will not be paired. Nobody is told.",
  none: "Taken back.",
};

export const wishAction = orgAction(wishSchema, async (ctx, input, key) => {
  const { do: wish, ...about } = input;
  if (wish === "up" || wish === "down") return moveWish(ctx, { ...about, direction: wish }, key);
  if (wish === "none") await dropWish(ctx, about, key);
  else await placeWish(ctx, { ...about, kind: wish }, key);
  await setFlash({ text: said[wish] });
});
