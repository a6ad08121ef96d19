"use server";

import { AsyncLocalStorage } from "node:async_hooks";
import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { setColumns, setHeading } from "@/lib/people/imports/columns/commands";
import { importRoster } from "@/lib/people/imports/commands";
import { decideRow } from "@/lib/people/imports/decisions/commands";
import { beginRun, reportRun, WHOLE } from "@/lib/people/imports/runs/commands";
import {
  decideSchema,
  importIdSchema,
  setColumnsSchema,
  setHeadingSchema,
} from "@/lib/people/imports/schema";
import { discardImport } from "@/lib/people/imports/uploads/commands";
import { inviteMembers } from "@/lib/people/invitations/commands";
import { invitedWords } from "@/lib/people/invitations/rules";
import { inviteMembersSchema } from "@/lib/people/invitations/schema";

export const setColumnsAction = orgAction(setColumnsSchema, async (ctx, input, key) => {
  await setColumns(ctx, input, key);
  redirect(`/o/${ctx.slug}/people/import/${input.importId}`);
});

export const setHeadingAction = orgAction(setHeadingSchema, async (ctx, input, key) => {
  await setHeading(ctx, input, key);
  redirect(`/o/${ctx.slug}/people/import/${input.importId}`);
});

export const decideRowAction = orgAction(decideSchema, async (ctx, input, key) => {
  await decideRow(ctx, input, key);
});

export const importRosterAction = orgAction(importIdSchema, async (ctx, input, key) => {
  await beginRun(ctx, input.importId);
  // Progress is told outside the import's transaction; one report that gets lost does no harm.
  const outside = AsyncLocalStorage.snapshot();
  const report = (done: number) => void outside(() => reportRun(ctx, input.importId, done).catch(() => {}));
  try {
    await importRoster(ctx, input, key, report);
  } finally {
    await reportRun(ctx, input.importId, WHOLE);
  }
  redirect(`/o/${ctx.slug}/people/import/${input.importId}`);
});

export const inviteImportedAction = orgAction(inviteMembersSchema, async (ctx, input, key) => {
  const done = await inviteMembers(ctx, input, key);
  await setFlash({ text: invitedWords(done) });
  redirect(input.cohortId ? `/o/${ctx.slug}/cohorts/${input.cohortId}` : `/o/${ctx.slug}/people`);
});

export const discardImportAction = orgAction(importIdSchema, async (ctx, input, key) => {
  await discardImport(ctx, input, key);
  await setFlash({ text: "The file is erased here. Everybody imported from it stays." });
  redirect(`/o/${ctx.slug}/people/import`);
});
