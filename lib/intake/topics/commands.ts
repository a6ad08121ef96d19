import { recordAudit } from "@/lib/audit/commands";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, invalid, notFound } from "@/lib/errors";
import { folded } from "@/lib/intake/prefill/words";
import {
  type AddTopic,
  type BeginTopics,
  MOST_TOPICS,
  type MoveTopic,
  type RenameTopic,
  type TopicInput,
} from "@/lib/intake/topics/schema";
import { lockProgram } from "@/lib/programs/order";
import { moved } from "@/lib/programs/rules";
import { templates } from "@/lib/programs/templates/catalog";
import { councilTemplate } from "@/lib/programs/templates/council";
import type { OrgContext } from "@/lib/tenancy/context";

/** Adds a topic at the end of a program's list. Throws `not_found`, `conflict` for a full list, `invalid` on `name`. */
export function addTopic(ctx: OrgContext, input: AddTopic, key?: RequestKey): Promise<{ topicId: string }> {
  return onceInOrg(ctx, key, async (tx) => {
    const { programId, name } = input;
    const { orgId } = ctx;
    const live = await hold(tx, ctx, programId);
    refuseFull(live.length);
    refuseTwice(live, name);
    const topicId = newId();
    await tx.matchingTopic.create({
      data: { orgId, id: topicId, programId, name, position: live.length + 1 },
    });
    await recordAudit(tx, ctx, "addTopic", "MatchingTopic", topicId);
    return { topicId };
  });
}

/** Calls a topic something else; whoever chose it keeps it. Throws `not_found`, `invalid` on `name`. */
export function renameTopic(ctx: OrgContext, input: RenameTopic, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { programId, topicId, name } = input;
    const live = await hold(tx, ctx, programId);
    await load(tx, ctx, input);
    refuseTwice(
      live.filter(({ id }) => id !== topicId),
      name,
    );
    await tx.matchingTopic.update({ where: keyOf(ctx, topicId), data: { name } });
    await recordAudit(tx, ctx, "renameTopic", "MatchingTopic", topicId);
    return undefined;
  });
}

/** Moves a topic one place up or down. Throws `not_found`. */
export function moveTopic(ctx: OrgContext, input: MoveTopic, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { programId, topicId, direction } = input;
    const live = await hold(tx, ctx, programId);
    await load(tx, ctx, input);
    const ids = moved(
      live.map(({ id }) => id),
      topicId,
      direction,
    );
    await number(tx, ctx, ids);
    await recordAudit(tx, ctx, "moveTopic", "MatchingTopic", topicId);
    return undefined;
  });
}

/** Takes a topic off the list; what people said about it stays, and comes back with it. Throws `not_found`. */
export function removeTopic(ctx: OrgContext, input: TopicInput, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { topicId } = input;
    const live = await hold(tx, ctx, input.programId);
    if ((await load(tx, ctx, input)).removedAt) return undefined;
    await tx.matchingTopic.update({ where: keyOf(ctx, topicId), data: { removedAt: now() } });
    await number(
      tx,
      ctx,
      live.flatMap(({ id }) => (id === topicId ? [] : [id])),
    );
    await recordAudit(tx, ctx, "removeTopic", "MatchingTopic", topicId);
    return undefined;
  });
}

/** Puts a topic back, at the end. Throws `not_found`, `conflict` for a full list, `invalid` where its name is taken again. */
export function restoreTopic(ctx: OrgContext, input: TopicInput, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { topicId } = input;
    const live = await hold(tx, ctx, input.programId);
    const topic = await load(tx, ctx, input);
    if (!topic.removedAt) return undefined;
    refuseFull(live.length);
    refuseTwice(live, topic.name);
    await tx.matchingTopic.update({
      where: keyOf(ctx, topicId),
      data: { removedAt: null, position: live.length + 1 },
    });
    await recordAudit(tx, ctx, "restoreTopic", "MatchingTopic", topicId);
    return undefined;
  });
}

/** Fills an empty list with what comes with the program's template. Throws `not_found`, `conflict` where there is a list. */
export function beginTopics(ctx: OrgContext, input: BeginTopics, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { programId } = input;
    const live = await hold(tx, ctx, programId);
    if (live.length > 0) throw conflict("There is a list already. You can change it topic by topic.");
    const { template } = await tx.program.findUniqueOrThrow({
      where: keyOf(ctx, programId),
      select: { template: true },
    });
    const { topics } = templates.find(({ key }) => key === template) ?? councilTemplate;
    await writeTopics(tx, ctx, programId, topics);
    await recordAudit(tx, ctx, "beginTopics", "Program", programId);
    return undefined;
  });
}

/** Writes a whole list for a program that has none. */
export async function writeTopics(
  tx: Tx,
  ctx: OrgContext,
  programId: string,
  names: readonly string[],
): Promise<void> {
  const { orgId } = ctx;
  await tx.matchingTopic.createMany({
    data: names.map((name, at) => ({ orgId, id: newId(), programId, name, position: at + 1 })),
  });
}

const keyOf = ({ orgId }: OrgContext, id: string) => ({ orgId_id: { orgId, id } });

/** The live topics of a program, in order; nobody else changes them meanwhile. Throws `not_found`, `forbidden`. */
async function hold(tx: Tx, ctx: OrgContext, programId: string): Promise<{ id: string; name: string }[]> {
  await lockProgram(tx, ctx, programId);
  authorize(ctx, "manageProgram");
  return tx.matchingTopic.findMany({
    where: { orgId: ctx.orgId, programId, removedAt: null },
    select: { id: true, name: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
}

async function load(tx: Tx, ctx: OrgContext, { programId, topicId }: TopicInput) {
  const topic = await tx.matchingTopic.findUnique({
    where: { ...keyOf(ctx, topicId), programId },
    select: { name: true, removedAt: true },
  });
  if (!topic) throw notFound("topic");
  return topic;
}

function refuseFull(topics: number): void {
  if (topics >= MOST_TOPICS)
    throw conflict(`The list holds ${MOST_TOPICS} topics. Take one out first; a shorter list is read.`);
}

function refuseTwice(live: readonly { name: string }[], name: string): void {
  const twin = live.find((topic) => folded(topic.name) === folded(name));
  if (twin) throw invalid("Nothing was changed.", { name: `“${twin.name}” is on the list already.` });
}

async function number(tx: Tx, ctx: OrgContext, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    update "MatchingTopic" t set "position" = n.position
    from unnest(${[...ids]}::uuid[]) with ordinality n (id, position)
    where t."orgId" = ${ctx.orgId}::uuid and t."id" = n.id`;
}
