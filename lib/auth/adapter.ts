import "server-only";
import { PrismaAdapter } from "@auth/prisma-adapter";
import type { Adapter, AdapterSession } from "next-auth/adapters";
import { hashToken } from "@/lib/auth/secret";
import { system, type Tx } from "@/lib/db/unit";

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

const shown = (session: AdapterSession, sessionToken: string): AdapterSession => ({
  ...session,
  sessionToken,
});

/** next-auth's adapter over our tables. The cookie's value is never stored: `AuthSession` keeps its hash. */
export const authAdapter: Adapter & Pick<Required<Adapter>, "createSession" | "deleteSession"> = {
  ...prismaAdapter,
  async createSession(session) {
    const stored = await prismaAdapter.createSession({
      ...session,
      sessionToken: hashToken(session.sessionToken),
    });
    return shown(stored, session.sessionToken);
  },
  async getSessionAndUser(sessionToken) {
    const found = await prismaAdapter.getSessionAndUser(hashToken(sessionToken));
    return found && { ...found, session: shown(found.session, sessionToken) };
  },
  async updateSession(session) {
    const stored = await prismaAdapter.updateSession({
      ...session,
      sessionToken: hashToken(session.sessionToken),
    });
    return stored && shown(stored, session.sessionToken);
  },
  deleteSession: (sessionToken) => prismaAdapter.deleteSession(hashToken(sessionToken)),
};
