import { hashToken } from "@/lib/auth/secret";
import { partiesOf, perform, trespass } from "@/lib/authz/attacks/judge";
import type { Attack } from "@/lib/authz/attacks/table";
import { newId } from "@/lib/db/id";
import type { World } from "@/lib/db/testing/world";
import { type Caller, carriesMark, leaks } from "@/lib/db/testing/world-secrets";
import type { Worlds } from "@/lib/db/testing/worlds";
import { AppError } from "@/lib/errors";
import { seededRandom } from "@/lib/rotation/random";
import { mintLink, mintOrg, mintUser } from "@/lib/tenancy/mint";

type Random = (below: number) => number;
type Kind = "another tenant" | "wrong token" | "lower role";

/** What came of a run: how many requests of each kind came to what, and every fault, with what it takes to repeat it. */
export type SoakReport = { counts: Record<string, number>; faults: string[] };

const kept = new Set(["mark", "contexts", "users", "links"]);

/** A copy of `own` in which each id is, with the odds of `share` in ten, the other world's, and now and then nobody's. */
function mixed<T>(own: T, foreign: T, random: Random, share: number): T {
  if (typeof own === "string") return (random(20) === 0 ? newId() : random(10) < share ? foreign : own) as T;
  const entries = Object.entries(own as object).map(([key, value]) => [
    key,
    kept.has(key) ? value : mixed(value, (foreign as Record<string, unknown>)[key], random, share),
  ]);
  return Object.fromEntries(entries);
}

/** From hardly any to hardly none: the further a call gets before it meets a foreign id, the better the attack. */
const shares = [1, 3, 5, 9];

const mixedWorld = ({ world, other }: Worlds, random: Random): World =>
  mixed(world, other, random, pick(shares, random));

const pick = <T>(items: readonly T[], random: Random): T => items[random(items.length)] as T;

type Verdict = { outcome: string; faults: string[] };

const outcomeOf = (error: unknown): string => (error instanceof AppError ? error.code : "error");

async function fromAnotherTenant(attack: Attack, worlds: Worlds, random: Random): Promise<Verdict> {
  const { world, other } = worlds;
  const [caller, ctx] = pick(partiesOf(attack.context, other), random);
  const rehearsal = await perform(attack, ctx, {
    ids: mixedWorld(worlds, random),
    prepared: world,
    watch: world,
  });
  const faults = trespass(rehearsal, world).map((what) => `${caller} of another organization ${what}`);
  if (rehearsal.outcome === "answered") return { outcome: "answered with their own", faults };
  const outcome = outcomeOf(rehearsal.error);
  return {
    outcome,
    faults:
      outcome === "error" ? [...faults, `${caller} of another organization: ${rehearsal.error}`] : faults,
  };
}

const lowerThan = (attack: Attack, world: World) =>
  partiesOf(attack.context, world).filter(
    ([caller]) => attack.allowed !== "everyone" && !(attack.allowed as Caller[]).includes(caller),
  );

async function fromLowerRole(attack: Attack, worlds: Worlds, random: Random): Promise<Verdict> {
  const { world, other } = worlds;
  const [caller, ctx] = pick(lowerThan(attack, world), random);
  const rehearsal = await perform(attack, ctx, {
    ids: mixedWorld(worlds, random),
    prepared: world,
    watch: other,
  });
  if (rehearsal.outcome === "refused") {
    const outcome = outcomeOf(rehearsal.error);
    return { outcome, faults: outcome === "error" ? [`${caller}: ${rehearsal.error}`] : [] };
  }
  const faults = leaks(world, caller, rehearsal.answer).map((text) => `${caller} was shown "${text}"`);
  if (carriesMark(other, rehearsal.answer)) faults.push(`${caller} was shown another organization's text`);
  if (rehearsal.changed.length > 0)
    faults.push(`${caller} changed ${rehearsal.changed.join(", ")} elsewhere`);
  if (attack.otherwise !== "empty") faults.push(`${caller} was not refused`);
  return { outcome: "empty", faults };
}

/** Tokens that open nothing at `world`: forged ones, and real ones of somebody else or something else. */
const wrongTokens: ((worlds: Worlds, random: Random) => string)[] = [
  () => newId(),
  (_, random) => Array.from({ length: 43 }, () => pick([..."abcXYZ019-_"], random)).join(""),
  ({ othersSession }, random) => othersSession.slice(0, 1 + random(othersSession.length - 1)),
  ({ othersSession }) => hashToken(othersSession),
  ({ world }) => world.recapToken.toUpperCase(),
  ({ world }) => `${world.invitationToken}x`,
  ({ world }) => world.users.owner.userId,
];

async function fromStranger(worlds: Worlds, random: Random): Promise<Verdict> {
  const token = pick(wrongTokens, random)(worlds, random);
  const { slug } = worlds.world;
  const minted = [
    await mintUser(token),
    await mintLink(token),
    await mintOrg(slug, token),
    await mintOrg(slug, worlds.othersSession),
  ];
  const faults = minted
    .filter((ctx) => ctx !== null)
    .map((ctx) => `a wrong token became ${ctx.kind} context`);
  return { outcome: "no context", faults };
}

/**
 * Sends `requests` random ones to random rows of the table and says what came of them. Every one is rolled back. `progress`
 * is told after every tenth part.
 */
export async function soak(
  attacks: Attack[],
  worlds: Worlds,
  { requests, seed, progress }: { requests: number; seed: number; progress?: (done: number) => void },
): Promise<SoakReport> {
  const random = seededRandom(seed);
  const guarded = attacks.filter((attack) => lowerThan(attack, worlds.world).length > 0);
  const report: SoakReport = { counts: {}, faults: [] };
  for (let done = 1; done <= requests; done += 1) {
    const kind = pick<Kind>(["another tenant", "another tenant", "lower role", "wrong token"], random);
    const attack = pick(kind === "lower role" ? guarded : attacks, random);
    const verdict =
      kind === "wrong token"
        ? await fromStranger(worlds, random)
        : await (kind === "lower role" ? fromLowerRole : fromAnotherTenant)(attack, worlds, random);
    const label = `${kind}: ${verdict.outcome}`;
    report.counts[label] = (report.counts[label] ?? 0) + 1;
    report.faults.push(
      ...verdict.faults.map((fault) => `request ${done} of seed ${seed}, ${attack.name}: ${fault}`),
    );
    if (done % Math.ceil(requests / 10) === 0) progress?.(done);
  }
  return report;
}
