import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { writeTopics } from "@/lib/intake/topics/commands";
import { lockProgram } from "@/lib/programs/order";
import type { CreateProgram, SaveAsTemplate } from "@/lib/programs/schema";
import { templates } from "@/lib/programs/templates/catalog";
import { councilTemplate } from "@/lib/programs/templates/council";
import type { Template } from "@/lib/programs/templates/parts";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * A new program as a copy of a template, under this name: one of the product's by its key, or one the organization keeps by
 * its id; the council where none is named. Throws `not_found`.
 */
export function createProgram(
  ctx: OrgContext,
  input: CreateProgram,
  key?: RequestKey,
): Promise<{ programId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    authorize(ctx, "manageProgram");
    const chosen = input.template ?? councilTemplate.key;
    const template =
      templates.find((known) => known.key === chosen) ??
      (await planOf(tx, ctx, chosen, { isTemplate: true, archivedAt: null }));
    const programId = await writeProgram(tx, ctx, template, { name: input.name, isTemplate: false });
    await recordAudit(tx, ctx, "createProgram", "Program", programId);
    return { programId };
  });
}

/** Keeps a copy of a program's plan and texts as a template under this name. Cohorts stay behind. Throws `not_found`. */
export function saveAsTemplate(
  ctx: OrgContext,
  input: SaveAsTemplate,
  key?: RequestKey,
): Promise<{ programId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    // Nobody rearranges the plan while it is read.
    await lockProgram(tx, ctx, input.programId);
    authorize(ctx, "manageProgram");
    const plan = await planOf(tx, ctx, input.programId, {});
    const programId = await writeProgram(tx, ctx, plan, { name: input.name, isTemplate: true });
    await recordAudit(tx, ctx, "saveAsTemplate", "Program", programId);
    return { programId };
  });
}

type Which = { isTemplate?: true; archivedAt?: null };

async function planOf(tx: Tx, ctx: OrgContext, id: string, which: Which): Promise<Template> {
  const inOrder = [{ position: "asc" }, { id: "asc" }] as const;
  const row = await tx.program.findUnique({
    relationLoadStrategy: "join",
    where: { orgId_id: { orgId: ctx.orgId, id }, ...which },
    select: {
      template: true,
      name: true,
      summary: true,
      groupSize: true,
      mentorsPerGroup: true,
      codeOfConduct: true,
      confidentialityRule: true,
      sessions: {
        where: { removedAt: null },
        orderBy: [...inOrder],
        select: {
          title: true,
          minutes: true,
          items: {
            where: { removedAt: null },
            orderBy: [...inOrder],
            select: { kind: true, text: true, minutes: true },
          },
        },
      },
      prompts: {
        where: { removedAt: null },
        orderBy: [{ afterSession: "asc" }, { id: "asc" }],
        select: { afterSession: true, text: true, audience: true },
      },
      topics: { where: { removedAt: null }, orderBy: [...inOrder], select: { name: true } },
    },
  });
  if (!row) throw notFound("template");
  const { template, topics, ...plan } = row;
  return { key: template, ...plan, topics: topics.map(({ name }) => name) };
}

type About = { name: string; isTemplate: boolean };

async function writeProgram(tx: Tx, ctx: OrgContext, plan: Template, about: About): Promise<string> {
  const { orgId } = ctx;
  const programId = newId();
  const { key: template, sessions, prompts, topics, ...texts } = plan;
  await tx.program.create({ data: { ...texts, ...about, orgId, id: programId, template, createdAt: now() } });
  const evenings = sessions.map((session, at) => ({ ...session, id: newId(), position: at + 1 }));
  await tx.programSession.createMany({
    data: evenings.map(({ items, ...evening }) => ({ ...evening, orgId, programId })),
  });
  await tx.programItem.createMany({
    data: evenings.flatMap(({ id, items }) =>
      items.map((item, at) => ({ ...item, orgId, programSessionId: id, position: at + 1 })),
    ),
  });
  await tx.programPrompt.createMany({
    data: prompts.map((prompt) => ({ ...prompt, orgId, id: newId(), programId })),
  });
  await writeTopics(tx, ctx, programId, topics);
  return programId;
}
