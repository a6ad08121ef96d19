import { recordAudit } from "@/lib/audit/commands";
import type { AuditAction } from "@/lib/audit/rules";
import { authorize } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import type { EveningChangeKind } from "@/lib/db/generated/enums";
import { onceInOrg, type RequestKey } from "@/lib/db/once";
import type { Tx } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { readAgenda } from "@/lib/evening/now/queries";
import type { EveningState, Plan } from "@/lib/evening/rules";
import * as rules from "@/lib/evening/rules";
import { type Press, stateSchema } from "@/lib/evening/schema";
import { keepEvening, removeEvening } from "@/lib/evening/store/commands";
import { readEvening } from "@/lib/evening/store/queries";
import { stateOf } from "@/lib/evening/store/rules";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

const changedSince = () =>
  conflict(
    "Somebody else has moved the evening on meanwhile, so this press did nothing. Here is how it stands now.",
  );

/** The session locked, and how it runs. Throws `not_found`, `forbidden`, `conflict` for a cancelled session. */
async function openEvening(tx: Tx, ctx: OrgContext, sessionId: string) {
  const session = await openSession(tx, ctx, sessionId, "lock");
  authorize(ctx, "runEvening", session.relations);
  if (session.status === "cancelled")
    throw conflict("This session is cancelled. Restore it to run its evening.");
  return readEvening(tx, ctx, session.id);
}

async function planOf(tx: Tx, ctx: OrgContext, sessionId: string): Promise<Plan> {
  const items = await readAgenda(tx, ctx, sessionId);
  const groups = await tx.group.findMany({
    where: { orgId: ctx.orgId, sessionId },
    orderBy: { number: "asc" },
    select: { id: true },
  });
  return { items, groups: groups.map(({ id }) => id) };
}

type Wish = {
  kind: EveningChangeKind;
  action: AuditAction;
  /** How it is to stand then. */
  to: (state: EveningState, plan: Plan, at: number) => EveningState;
};

/**
 * Moves a running evening on. Whoever presses what somebody else has pressed just before changes nothing; whoever presses
 * something else on a page that is out of date is told so. Throws `conflict` for that, and where it has not begun.
 */
function change(ctx: OrgContext, { sessionId, version }: Press, key: RequestKey, wish: Wish) {
  return onceInOrg(ctx, key, async (tx) => {
    const row = await openEvening(tx, ctx, sessionId);
    if (!row) throw conflict("The evening has not begun yet.");
    const state = stateOf(row);
    const to = wish.to(state, await planOf(tx, ctx, sessionId), now().getTime());
    if (rules.same(to, state)) return undefined;
    if (row.version !== version) throw changedSince();
    if (row.closedAt && wish.kind !== "reopen")
      throw conflict("The evening is closed. Open it again to go on.");
    await keepEvening(tx, ctx, sessionId, {
      ...to,
      version: version + 1,
      kind: wish.kind,
      undone: false,
      before: state,
    });
    await recordAudit(tx, ctx, wish.action, "Session", sessionId);
    return undefined;
  });
}

/** Begins the evening, with the first thing on its agenda. Begun already is begun. Throws `conflict` without an agenda. */
export function beginEvening(ctx: OrgContext, { sessionId }: Press, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    if (await openEvening(tx, ctx, sessionId)) return undefined;
    const plan = await planOf(tx, ctx, sessionId);
    if (plan.items.length === 0)
      throw conflict(
        "Nothing is on the agenda yet, so there is nothing to begin with. Plan the evening first.",
      );
    const state = rules.begun(plan, now().getTime());
    await keepEvening(tx, ctx, sessionId, {
      ...state,
      version: 1,
      kind: "begin",
      undone: false,
      before: null,
    });
    await recordAudit(tx, ctx, "beginEvening", "Session", sessionId);
    return undefined;
  });
}

/** Lets the timer run. */
export const startTimer = (ctx: OrgContext, input: Press, key?: RequestKey): Promise<undefined> =>
  change(ctx, input, key, {
    ...{ kind: "start", action: "runTimer" },
    to: (state, _, at) => rules.started(state, at),
  });

/** Lets the timer stand still. */
export const pauseTimer = (ctx: OrgContext, input: Press, key?: RequestKey): Promise<undefined> =>
  change(ctx, input, key, {
    ...{ kind: "pause", action: "runTimer" },
    to: (state, _, at) => rules.paused(state, at),
  });

/** Gives what is now so many minutes beside those of the agenda. */
export const extendItem = (
  ctx: OrgContext,
  input: Press & { extra: number },
  key?: RequestKey,
): Promise<undefined> =>
  change(ctx, input, key, {
    ...{ kind: "extend", action: "runTimer" },
    to: (state) => ({ ...state, extra: input.extra }),
  });

/** Goes to something on the agenda: the next, the one before, any. Throws `not_found` for what is not on it. */
export const goToItem = (
  ctx: OrgContext,
  input: Press & { itemId: string },
  key?: RequestKey,
): Promise<undefined> =>
  change(ctx, input, key, {
    ...{ kind: "goTo", action: "goToItem" },
    to: (state, { items }, at) => {
      if (!items.some(({ id }) => id === input.itemId)) throw notFound("agenda item");
      return rules.gone(state, input.itemId, at);
    },
  });

/** Calls the room together. */
export const reconvene = (ctx: OrgContext, input: Press, key?: RequestKey): Promise<undefined> =>
  change(ctx, input, key, { kind: "reconvene", action: "reconvene", to: rules.reconvened });

/** Sends everybody back to their groups. */
export const backToGroups = (ctx: OrgContext, input: Press, key?: RequestKey): Promise<undefined> =>
  change(ctx, input, key, { kind: "groups", action: "backToGroups", to: rules.backInGroups });

/** Gives a group the word, on one question, while the room is together. Throws `not_found` for another session's. */
export const giveTurn = (
  ctx: OrgContext,
  input: Press & { askedId: string; groupId: string },
  key?: RequestKey,
): Promise<undefined> =>
  change(ctx, input, key, {
    ...{ kind: "turn", action: "giveTurn" },
    to: (state, { items, groups }) => {
      const { askedId, groupId } = input;
      const question = items.some(({ id, kind }) => id === askedId && kind === "question");
      if (!question || !groups.includes(groupId)) throw notFound("group");
      return { ...state, stage: "room", askedId, groupId };
    },
  });

/** Shows points on the wall while the groups still write, without names, or no more. */
export const showPoints = (
  ctx: OrgContext,
  input: Press & { shown: boolean },
  key?: RequestKey,
): Promise<undefined> =>
  change(ctx, input, key, {
    ...{ kind: "points", action: "showPoints" },
    to: (state) => ({ ...state, pointsShown: input.shown }),
  });

/** Closes the evening: its links to the wall show no more. */
export const closeEvening = (ctx: OrgContext, input: Press, key?: RequestKey): Promise<undefined> =>
  change(ctx, input, key, {
    ...{ kind: "close", action: "closeEvening" },
    to: (state, _, at) => rules.closed(state, at),
  });

/** Opens a closed evening again. */
export const reopenEvening = (ctx: OrgContext, input: Press, key?: RequestKey): Promise<undefined> =>
  change(ctx, input, key, {
    ...{ kind: "reopen", action: "reopenEvening" },
    to: (state) => ({ ...state, closedAt: null }),
  });

/** What a state refers to and is not there any more is left out. */
const asPossible = (state: EveningState, { items, groups }: Plan): EveningState => {
  const item = (id: string | null) => (items.some((one) => one.id === id) ? id : null);
  return {
    ...state,
    itemId: item(state.itemId),
    askedId: item(state.askedId),
    groupId: groups.includes(state.groupId ?? "") ? state.groupId : null,
  };
};

/**
 * Goes back to how it was before the last change, timer and all: time that has passed since has passed. Undoing once more does it
 * again. Throws `conflict` where something else has been pressed meanwhile.
 */
export function undoEvening(ctx: OrgContext, input: Press, key?: RequestKey): Promise<undefined> {
  return onceInOrg(ctx, key, async (tx) => {
    const { sessionId, version } = input;
    const row = await openEvening(tx, ctx, sessionId);
    if (row?.version !== version) throw changedSince();
    if (row.before === null) await removeEvening(tx, ctx, sessionId);
    else {
      const before = asPossible(stateSchema.parse(row.before), await planOf(tx, ctx, sessionId));
      const { kind, undone } = row;
      const change = { version: version + 1, kind, undone: !undone, before: stateOf(row) };
      await keepEvening(tx, ctx, sessionId, { ...before, ...change });
    }
    await recordAudit(tx, ctx, "undoEvening", "Session", sessionId);
    return undefined;
  });
}
