import type { ActorName, PersonName, World } from "@/lib/db/testing/world";
import type { Tx } from "@/lib/db/unit";
import type { LinkContext, OrgContext, UserContext } from "@/lib/tenancy/context";

// The attack table: one row for every command and every query of lib/. The tests run each row as everybody: people of the
// same organization, of another one, strangers with a link, contexts of the wrong kind. A command without a row fails.

/**
 * One command or query, and who may use it.
 *
 * Who may not is refused (`forbidden`, `not_found` or `conflict`), and nothing is changed. People of another organization
 * call with this world's ids: they are refused too, or do something to their own organization only. Whatever a call
 * answers is searched for texts of the world that its caller may not read (world-secrets.ts), so a query that everybody
 * may open needs no more than `allowed: "everyone"`.
 */
type Row<Ctx, Caller> = {
  /** Folder below lib, file and export: "organizations/commands.editOrganization". */
  name: `${string}/${"commands" | "queries"}.${string}`;
  /** Who in the world may; they must succeed. */
  allowed: readonly Caller[] | "everyone";
  /** For lists: those not allowed get an answer without a single text of the world, instead of a refusal. */
  otherwise?: "empty";
  /** Texts that must not turn up in the answer, whoever asks: a name in a recap whose owner has not agreed, say. */
  never?: (world: World) => string[];
  /** Secrets of the world that this call alone shows, and to whom: what no page shows a person of themselves. */
  shows?: (world: World, caller: Caller) => string[];
  /** Brings the world into the state the call needs, as the system role in the same transaction, undone like all the rest. */
  prepare?: (tx: Tx, world: World) => Promise<unknown>;
  /**
   * The call, with a valid input made of the world's ids, never of `world.mark`: a text that carries the mark counts as
   * leaked. It is run many times, each in a transaction that is rolled back.
   */
  call: (ctx: Ctx, world: World) => Promise<unknown>;
};

export type OrgAttack = Row<OrgContext, ActorName> & { context: "org" };
/** People of the world as themselves; `invited` has an account and an open invitation, and has not joined. */
type UserAttack = Row<UserContext, PersonName> & { context: "user" };
export type LinkAttack = Row<LinkContext, LinkContext["link"]> & { context: "link" };

export type Attack = OrgAttack | UserAttack | LinkAttack;

/** Functions of commands.ts and queries.ts that no context guards, each with the reason. */
export type Exemptions = Record<Attack["name"], string>;
