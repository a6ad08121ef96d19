"use server";

import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import {
  addTopic,
  beginTopics,
  moveTopic,
  removeTopic,
  renameTopic,
  restoreTopic,
} from "@/lib/intake/topics/commands";
import {
  addTopicSchema,
  arrangeTopicSchema,
  beginTopicsSchema,
  renameTopicSchema,
} from "@/lib/intake/topics/schema";

export const addTopicAction = orgAction(addTopicSchema, async (ctx, input, key) => {
  await addTopic(ctx, input, key);
  return { message: `“${input.name}” is on the list.` };
});

export const renameTopicAction = orgAction(renameTopicSchema, async (ctx, input, key) => {
  await renameTopic(ctx, input, key);
  return { message: "Saved. Whoever chose it keeps it." };
});

export const arrangeTopicAction = orgAction(arrangeTopicSchema, async (ctx, input, key) => {
  const { do: step, ...topic } = input;
  if (step === "remove") {
    await removeTopic(ctx, topic, key);
    await setFlash({ text: "Taken out. You can put it back below the list; what people said stays." });
  } else if (step === "restore") await restoreTopic(ctx, topic, key);
  else await moveTopic(ctx, { ...topic, direction: step }, key);
});

export const beginTopicsAction = orgAction(beginTopicsSchema, async (ctx, input, key) => {
  await beginTopics(ctx, input, key);
  await setFlash({ text: "A list to begin with. Make it yours." });
});
