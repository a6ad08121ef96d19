"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import {
  addProgramItem,
  editProgramItem,
  moveProgramItem,
  removeProgramItem,
  restoreProgramItem,
} from "@/lib/programs/items/commands";
import {
  addProgramItemSchema,
  arrangeProgramItemSchema,
  editProgramItemSchema,
} from "@/lib/programs/items/schema";
import { editProgramSession } from "@/lib/programs/sessions/commands";
import { editProgramSessionSchema } from "@/lib/programs/sessions/schema";

export const editSessionAction = orgAction(editProgramSessionSchema, async (ctx, input, key) => {
  await editProgramSession(ctx, input, key);
  return { message: "Saved." };
});

export const addItemAction = orgAction(addProgramItemSchema, async (ctx, input, key) => {
  await addProgramItem(ctx, input, key);
  return { message: "Added at the end." };
});

export const editItemAction = orgAction(editProgramItemSchema, async (ctx, input, key) => {
  await editProgramItem(ctx, input, key);
  return { message: "Saved." };
});

export const arrangeItemAction = orgAction(arrangeProgramItemSchema, async (ctx, input, key) => {
  const { do: step, ...item } = input;
  if (step === "remove") {
    await removeProgramItem(ctx, item, key);
    await setFlash({ text: "Removed. You can put it back below the list." });
  } else if (step === "restore") await restoreProgramItem(ctx, item, key);
  else await moveProgramItem(ctx, { ...item, direction: step }, key);
});
