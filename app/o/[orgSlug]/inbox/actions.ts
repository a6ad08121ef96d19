"use server";

import { z } from "zod";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { readAllNotices, unreadNotices } from "@/lib/letters/inbox/commands";
import { readAtSchema } from "@/lib/letters/inbox/schema";

const nothingElse = z.object({});

export const readAllNoticesAction = orgAction(nothingElse, async (ctx, _input, key) => {
  const { count, at } = await readAllNotices(ctx, key);
  const text = count === 1 ? "One line is marked as read." : `${count} lines are marked as read.`;
  await setFlash(
    count > 0 ? { text, undo: { kind: "inbox", fields: { at } } } : { text: "Nothing was new." },
  );
});

export const unreadNoticesAction = orgAction(readAtSchema, async (ctx, input, key) => {
  await unreadNotices(ctx, input, key);
  await setFlash({ text: "They are new again." });
});
