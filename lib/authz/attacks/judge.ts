import type { Attack } from "@/lib/authz/attacks/table";
import { type Rehearsal, rehearse } from "@/lib/db/testing/rehearsal";
import type { World } from "@/lib/db/testing/world";
import { type Caller, carriesMark, leaks, textOf } from "@/lib/db/testing/world-secrets";
import type { Worlds } from "@/lib/db/testing/worlds";
import { AppError } from "@/lib/errors";
import type { Context } from "@/lib/tenancy/context";

/**
 * Which wall is on trial. With `checks`, a refusal must be the command's own, and roles count. With `policies` (the checks
 * are stubbed out) any failure refuses, and what remains is tenancy, personal rows and audiences.
 */
export type Wall = "checks" | "policies";

type Party = [caller: Caller, ctx: Context];

/** Everybody of a world who could call something of this kind, with their contexts. */
export const partiesOf = (kind: Attack["context"], { contexts, users, links }: World): Party[] =>
  Object.entries({ org: contexts, user: users, link: links }[kind]) as Party[];

const kinds = ["org", "user", "link"] as const;

/** A refusal that says no more than it may: `invalid` would mean that the input was read before the caller was. */
const proper = (error: unknown): boolean =>
  error instanceof AppError && ["forbidden", "not_found", "conflict"].includes(error.code);

const said = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}` : String(error);

const shownBy = (rehearsal: Rehearsal): unknown =>
  rehearsal.outcome === "answered"
    ? rehearsal.answer
    : rehearsal.error instanceof AppError && {
        message: rehearsal.error.message,
        fields: rehearsal.error.fields,
      };

type Stage = {
  /** The world whose ids the call gets. */
  ids: World;
  /** The world that is prepared for it; the same, unless ids are mixed. */
  prepared?: World;
  /** The world that is looked at for changes. */
  watch: World;
};

/** Runs the row's call as `ctx`, and takes it back. */
export const perform = (
  attack: Attack,
  ctx: Context,
  { ids, prepared = ids, watch }: Stage,
): Promise<Rehearsal> =>
  rehearse({
    ctx,
    watch,
    prepare: attack.prepare && ((tx) => Promise.resolve(attack.prepare?.(tx, prepared))),
    call: () => attack.call(ctx as never, ids),
  });

/** What is wrong with a call by somebody of another organization, or with a context that is not meant for it. */
export function trespass(rehearsal: Rehearsal, world: World): string[] {
  const found: string[] = [];
  if (carriesMark(world, shownBy(rehearsal))) found.push("was shown a text of this organization");
  if (rehearsal.outcome === "answered" && rehearsal.changed.length > 0)
    found.push(`changed rows of ${rehearsal.changed.join(", ")}`);
  return found;
}

function judgeMember(
  attack: Attack,
  caller: Caller,
  rehearsal: Rehearsal,
  world: World,
  wall: Wall,
): string[] {
  const shown = shownBy(rehearsal);
  const own = attack.shows?.(world, caller as never) ?? [];
  const found = leaks(world, caller, shown)
    .filter((text) => !own.includes(text))
    .map((text) => `was shown "${text}"`);
  for (const text of attack.never?.(world) ?? [])
    if (textOf(shown).includes(text)) found.push(`was shown "${text}", which nobody may`);
  if (wall === "policies") return found;
  const allowed = attack.allowed === "everyone" || (attack.allowed as Caller[]).includes(caller);
  if (rehearsal.outcome === "refused") {
    if (allowed) found.push(`may, but was refused: ${said(rehearsal.error)}`);
    else if (!proper(rehearsal.error)) found.push(`was stopped by accident: ${said(rehearsal.error)}`);
  } else if (!allowed) {
    if (attack.otherwise !== "empty") found.push("may not, but was not refused");
    else if (carriesMark(world, shown)) found.push("may not, but got more than an empty answer");
    if (rehearsal.changed.length > 0) found.push(`changed rows of ${rehearsal.changed.join(", ")}`);
  }
  return found;
}

/** The world's own people: who may, does; who may not, is refused; and nobody is shown what is not theirs to read. */
export async function judgeOwn(attack: Attack, { world }: Worlds, wall: Wall = "checks"): Promise<string[]> {
  const found: string[] = [];
  for (const [caller, ctx] of partiesOf(attack.context, world)) {
    const rehearsal = await perform(attack, ctx, { ids: world, watch: world });
    for (const what of judgeMember(attack, caller, rehearsal, world, wall)) found.push(`${caller} ${what}`);
  }
  return found;
}

/** People of another organization, with this one's ids: they see nothing of it, and change nothing in it. */
export async function judgeForeign(
  attack: Attack,
  { world, other }: Worlds,
  wall: Wall = "checks",
): Promise<string[]> {
  const found: string[] = [];
  for (const [caller, ctx] of partiesOf(attack.context, other)) {
    const rehearsal = await perform(attack, ctx, { ids: world, watch: world });
    const who = `${caller} of another organization`;
    for (const what of trespass(rehearsal, world)) found.push(`${who} ${what}`);
    if (wall === "checks" && rehearsal.outcome === "refused" && !proper(rehearsal.error))
      found.push(`${who} was stopped by accident: ${said(rehearsal.error)}`);
  }
  return found;
}

/** Contexts of a kind the call is not made for, forced past the compiler: this world's own, and another one's. */
export async function judgeWrongKind(attack: Attack, { world, other }: Worlds): Promise<string[]> {
  const found: string[] = [];
  for (const kind of kinds.filter((each) => each !== attack.context)) {
    for (const [caller, ctx] of partiesOf(kind, world)) {
      const rehearsal = await perform(attack, ctx, { ids: world, watch: world });
      const who = `${caller} with a context for a ${kind}`;
      for (const text of leaks(world, caller, shownBy(rehearsal))) found.push(`${who} was shown "${text}"`);
      // A member's context carries their own person: what they change of themselves is theirs to change.
      if (attack.context === "user" && kind === "org") continue;
      if (rehearsal.outcome === "answered" && rehearsal.changed.length > 0)
        found.push(`${who} changed rows of ${rehearsal.changed.join(", ")}`);
    }
    for (const [caller, ctx] of partiesOf(kind, other)) {
      const rehearsal = await perform(attack, ctx, { ids: world, watch: world });
      const who = `${caller} of another organization with a context for a ${kind}`;
      for (const what of trespass(rehearsal, world)) found.push(`${who} ${what}`);
    }
  }
  return found;
}
