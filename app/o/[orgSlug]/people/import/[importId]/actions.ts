"use server";

import { redirect } from "next/navigation";
import { setFlash } from "@/components/ui/flash-cookie";
import { orgAction } from "@/lib/forms/action";
import { decideRow, discardImport, importRoster, setColumns } from "@/lib/people/imports/commands";
import { decideSchema, importIdSchema, setColumnsSchema } from "@/lib/people/imports/schema";
import { inviteMembers } from "@/lib/people/invitations/commands";
import { invitedWords } from "@/lib/people/invitations/rules";
import { inviteMembersSchema } from "@/lib/people/invitations/schema";

export const setColumnsAction = orgAction(setColumnsSchema, async (ctx, input, key) => {
  await setColumns(ctx, input, key);
  redirect(`/o/${ctx.slug}/people/import/${input.importId}`);
});

export const decideRowAction = orgAction(decideSchema, async (ctx, input, key) => {
  await decideRow(ctx, input, key);
});

export const importRosterAction = orgAction(importIdSchema, async (ctx, input, key) => {
  await importRoster(ctx, input, key);
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
