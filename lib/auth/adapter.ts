import "server-only";
import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter, AdapterSession } from "next-auth/adapters";
import { recordOwn } from "@/lib/audit/own/commands";
import { hashToken } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { system, type Tx } from "@/lib/db/unit";
import { fromBrowser } from "@/lib/tenancy/origin";

type Calls = Record<string, (args: unknown) => Promise<unknown>>;

/** A model under the name that next-auth expects, each call a unit of work of the system role. */
const model = (pick: (tx: Tx) => unknown): Calls =>
  new Proxy({} as Calls, {
    get: (_, method: string) => (args: unknown) =>
      system((tx) => (pick(tx) as Calls)[method]?.(args) as Promise<unknown>),
  });

const models = {
  user: model((tx) => tx.user),
  account: model((tx) => tx.authAccount),
  session: model((tx) => tx.authSession),
};

const prismaAdapter = PrismaAdapter(
  models as unknown as Parameters<typeof PrismaAdapter>[0],
) as unknown as Required<Adapter>;

/** How a session begins: by which way (mail, demo, or a provider's id), what the browser calls itself, and its network. */
export type Entry = { method: string; userAgent: string; network: string };

const agentLength = 300;

/**
 * next-auth's adapter over our tables, for sessions that begin in one way. The cookie's value is never stored: `AuthSession`
 * keeps its hash. Who an account belongs to is decided before (`recognize`), so next-auth makes no person and links none; and
 * no session it meets counts or is prolonged: signing in always begins a new one.
 */
export const adapterFor = ({ method, userAgent, network }: Entry) =>
  ({
    getUserByAccount: prismaAdapter.getUserByAccount,
    async createSession(session: AdapterSession): Promise<AdapterSession> {
      const { sessionToken } = session;
      const row = {
        ...session,
        sessionToken: hashToken(sessionToken),
        method,
        userAgent: userAgent.slice(0, agentLength),
        createdAt: now(),
        lastSeenAt: now(),
      };
      const from = fromBrowser(row.userAgent, network);
      const begun = await system(async (tx) => {
        await recordOwn(tx, row, "signIn", from);
        return prismaAdapter.createSession(row);
      });
      return { ...begun, sessionToken };
    },
    getSessionAndUser: async () => null,
    updateSession: async () => null,
  }) satisfies Partial<Adapter>;
