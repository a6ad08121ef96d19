import type { Attack, OrgAttack } from "@/lib/authz/attacks/table";
import { now } from "@/lib/clock";
import type { World } from "@/lib/db/testing/world";
import { archiveProgram, editConduct, editProgram, restoreProgram } from "@/lib/programs/commands";
import { createProgram, saveAsTemplate } from "@/lib/programs/copies/commands";
import { templateChoice } from "@/lib/programs/copies/queries";
import {
  addProgramItem,
  editProgramItem,
  moveProgramItem,
  removeProgramItem,
  restoreProgramItem,
} from "@/lib/programs/items/commands";
import {
  addProgramPrompt,
  editProgramPrompt,
  removeProgramPrompt,
  restoreProgramPrompt,
} from "@/lib/programs/prompts/commands";
import { programList, programPage, programSessionPage } from "@/lib/programs/queries";
import {
  addProgramSession,
  editProgramSession,
  moveProgramSession,
  removeProgramSession,
  restoreProgramSession,
} from "@/lib/programs/sessions/commands";

const sessionIn = (world: World) => ({ programId: world.program, programSessionId: world.programSession });
const itemIn = (world: World) => ({ ...sessionIn(world), itemId: world.programItem });
const promptIn = (world: World) => ({ programId: world.program, promptId: world.programPrompt });
const item = { kind: "question", text: "Who changed your mind?", minutes: 10 } as const;
const prompt = { afterSession: 1, text: "What did you try?", audience: "mentor" } as const;
const evening = { title: "Another evening", minutes: 90 };

/** What organizers do to a program and its plan; nobody else may. */
const forOrganizers = (row: Pick<OrgAttack, "name" | "call" | "prepare">): OrgAttack => ({
  context: "org",
  allowed: ["owner", "organizer"],
  ...row,
});

export const programAttacks: Attack[] = [
  {
    name: "programs/queries.programList",
    context: "org",
    allowed: "everyone",
    call: (ctx) => programList(ctx),
  },
  {
    name: "programs/queries.programPage",
    context: "org",
    allowed: "everyone",
    call: (ctx, world) => programPage(ctx, world.program),
  },
  forOrganizers({
    name: "programs/queries.programSessionPage",
    call: (ctx, world) => programSessionPage(ctx, sessionIn(world)),
  }),
  forOrganizers({
    name: "programs/copies/commands.createProgram",
    call: (ctx) => createProgram(ctx, { name: "One more council" }),
  }),
  forOrganizers({
    name: "programs/copies/commands.saveAsTemplate",
    call: (ctx, world) => saveAsTemplate(ctx, { programId: world.program, name: "Kept" }),
  }),
  forOrganizers({ name: "programs/copies/queries.templateChoice", call: (ctx) => templateChoice(ctx) }),
  forOrganizers({
    name: "programs/commands.editProgram",
    call: (ctx, world) =>
      editProgram(ctx, {
        programId: world.program,
        name: "Renamed",
        summary: "",
        groupSize: 4,
        mentorsPerGroup: 1,
      }),
  }),
  forOrganizers({
    name: "programs/commands.editConduct",
    call: (ctx, world) =>
      editConduct(ctx, {
        programId: world.program,
        codeOfConduct: "Be kind to each other.",
        confidentialityRule: "It stays in the room.",
      }),
  }),
  forOrganizers({
    name: "programs/commands.archiveProgram",
    call: (ctx, world) => archiveProgram(ctx, { programId: world.program }),
  }),
  forOrganizers({
    name: "programs/commands.restoreProgram",
    prepare: (tx, { orgId, program }) =>
      tx.program.update({ where: { orgId_id: { orgId, id: program } }, data: { archivedAt: now() } }),
    call: (ctx, world) => restoreProgram(ctx, { programId: world.program }),
  }),
  forOrganizers({
    name: "programs/sessions/commands.addProgramSession",
    call: (ctx, world) => addProgramSession(ctx, { programId: world.program, ...evening }),
  }),
  forOrganizers({
    name: "programs/sessions/commands.editProgramSession",
    call: (ctx, world) => editProgramSession(ctx, { ...sessionIn(world), ...evening }),
  }),
  forOrganizers({
    name: "programs/sessions/commands.moveProgramSession",
    call: (ctx, world) => moveProgramSession(ctx, { ...sessionIn(world), direction: "down" }),
  }),
  forOrganizers({
    name: "programs/sessions/commands.removeProgramSession",
    prepare: (tx, { orgId, program }) =>
      tx.programSession.create({ data: { orgId, programId: program, position: 2, ...evening } }),
    call: (ctx, world) => removeProgramSession(ctx, sessionIn(world)),
  }),
  forOrganizers({
    name: "programs/sessions/commands.restoreProgramSession",
    prepare: (tx, { orgId, programSession }) =>
      tx.programSession.update({
        where: { orgId_id: { orgId, id: programSession } },
        data: { removedAt: now() },
      }),
    call: (ctx, world) => restoreProgramSession(ctx, sessionIn(world)),
  }),
  forOrganizers({
    name: "programs/items/commands.addProgramItem",
    call: (ctx, world) => addProgramItem(ctx, { ...sessionIn(world), ...item }),
  }),
  forOrganizers({
    name: "programs/items/commands.editProgramItem",
    call: (ctx, world) => editProgramItem(ctx, { ...itemIn(world), ...item }),
  }),
  forOrganizers({
    name: "programs/items/commands.moveProgramItem",
    call: (ctx, world) => moveProgramItem(ctx, { ...itemIn(world), direction: "up" }),
  }),
  forOrganizers({
    name: "programs/items/commands.removeProgramItem",
    call: (ctx, world) => removeProgramItem(ctx, itemIn(world)),
  }),
  forOrganizers({
    name: "programs/items/commands.restoreProgramItem",
    prepare: (tx, { orgId, programItem }) =>
      tx.programItem.update({ where: { orgId_id: { orgId, id: programItem } }, data: { removedAt: now() } }),
    call: (ctx, world) => restoreProgramItem(ctx, itemIn(world)),
  }),
  forOrganizers({
    name: "programs/prompts/commands.addProgramPrompt",
    call: (ctx, world) => addProgramPrompt(ctx, { programId: world.program, ...prompt }),
  }),
  forOrganizers({
    name: "programs/prompts/commands.editProgramPrompt",
    call: (ctx, world) => editProgramPrompt(ctx, { ...promptIn(world), ...prompt }),
  }),
  forOrganizers({
    name: "programs/prompts/commands.removeProgramPrompt",
    call: (ctx, world) => removeProgramPrompt(ctx, promptIn(world)),
  }),
  forOrganizers({
    name: "programs/prompts/commands.restoreProgramPrompt",
    prepare: (tx, { orgId, programPrompt }) =>
      tx.programPrompt.update({
        where: { orgId_id: { orgId, id: programPrompt } },
        data: { removedAt: now() },
      }),
    call: (ctx, world) => restoreProgramPrompt(ctx, promptIn(world)),
  }),
];
