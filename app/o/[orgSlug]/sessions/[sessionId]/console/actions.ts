"use server";

import { pressConsole } from "@/lib/evening/press/commands";
import { pressSchema } from "@/lib/evening/schema";
import { closeWallLink, openWallLink } from "@/lib/evening/wall/commands";
import { orgAction } from "@/lib/forms/action";
import { sessionIdSchema } from "@/lib/sessions/schema";

export const pressAction = orgAction(pressSchema, async (ctx, input, key) => {
  await pressConsole(ctx, input, key);
});

export const openWallAction = orgAction(sessionIdSchema, async (ctx, input, key) => {
  await openWallLink(ctx, input, key);
});

export const closeWallAction = orgAction(sessionIdSchema, async (ctx, input, key) => {
  await closeWallLink(ctx, input, key);
  return { message: "The link opens nothing any more." };
});
