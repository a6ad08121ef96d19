"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { archiveProgram, editConduct, editProgram, restoreProgram } from "@/lib/programs/commands";
import { saveAsTemplate } from "@/lib/programs/copies/commands";
import {
  addProgramPrompt,
  editProgramPrompt,
  removeProgramPrompt,
  restoreProgramPrompt,
} from "@/lib/programs/prompts/commands";
import {
  addProgramPromptSchema,
  arrangeProgramPromptSchema,
  editProgramPromptSchema,
} from "@/lib/programs/prompts/schema";
import {
  editConductSchema,
  editProgramSchema,
  programIdSchema,
  saveAsTemplateSchema,
} from "@/lib/programs/schema";
import {
  addProgramSession,
  moveProgramSession,
  removeProgramSession,
  restoreProgramSession,
} from "@/lib/programs/sessions/commands";
import { addProgramSessionSchema, arrangeProgramSessionSchema } from "@/lib/programs/sessions/schema";

export const editProgramAction = orgAction(editProgramSchema, async (ctx, input, key) => {
  await editProgram(ctx, input, key);
  return { message: "Saved." };
});

export const editConductAction = orgAction(editConductSchema, async (ctx, input, key) => {
  await editConduct(ctx, input, key);
  return { message: "Saved." };
});

export const saveAsTemplateAction = orgAction(saveAsTemplateSchema, async (ctx, input, key) => {
  const { programId } = await saveAsTemplate(ctx, input, key);
  await setFlash({ text: "The template is kept. New programs can begin from it." });
  redirect(`/o/${ctx.slug}/programs/${programId}`);
});

export const archiveProgramAction = orgAction(programIdSchema, async (ctx, input, key) => {
  await archiveProgram(ctx, input, key);
  await setFlash({ text: "It is archived. You can take it up again here." });
});

export const restoreProgramAction = orgAction(programIdSchema, async (ctx, input, key) => {
  await restoreProgram(ctx, input, key);
  await setFlash({ text: "It is back." });
});

export const addSessionAction = orgAction(addProgramSessionSchema, async (ctx, input, key) => {
  await addProgramSession(ctx, input, key);
  return { message: "Added at the end." };
});

export const arrangeSessionAction = orgAction(arrangeProgramSessionSchema, async (ctx, input, key) => {
  const { do: step, ...session } = input;
  if (step === "remove") {
    await removeProgramSession(ctx, session, key);
    await setFlash({ text: "Removed, with the prompts that follow it. You can put it back below the list." });
  } else if (step === "restore") await restoreProgramSession(ctx, session, key);
  else await moveProgramSession(ctx, { ...session, direction: step }, key);
});

export const addPromptAction = orgAction(addProgramPromptSchema, async (ctx, input, key) => {
  await addProgramPrompt(ctx, input, key);
  return { message: "Added." };
});

export const editPromptAction = orgAction(editProgramPromptSchema, async (ctx, input, key) => {
  await editProgramPrompt(ctx, input, key);
  return { message: "Saved." };
});

export const arrangePromptAction = orgAction(arrangeProgramPromptSchema, async (ctx, input, key) => {
  const { do: step, ...prompt } = input;
  if (step === "restore") return restoreProgramPrompt(ctx, prompt, key);
  await removeProgramPrompt(ctx, prompt, key);
  await setFlash({ text: "Removed. You can put it back below the list." });
});
