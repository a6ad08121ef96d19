import { deviceWords } from "@/lib/auth/devices/rules";
import { methodName } from "@/lib/auth/methods";
import { hashToken } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { withUser } from "@/lib/db/unit";
import type { UserContext } from "@/lib/tenancy/context";

export type SessionRow = {
  id: string;
  /** "Firefox on Windows". */
  device: string;
  /** How it began: "mail", "Google". */
  method: string;
  since: Date;
  seenAt: Date;
  /** The session that asks. */
  current: boolean;
};

export type AccountRow = { id: string; provider: string; email: string; since: Date };

export type Devices = { sessions: SessionRow[]; accounts: AccountRow[] };

type Session = {
  id: string;
  method: string;
  user_agent: string;
  created_at: Date;
  seen_at: Date;
  current: boolean;
};
type Account = { id: string; provider: string; email: string; created_at: Date };

/** Where a person is signed in, the session of `sessionToken` first, and the accounts of issuers that sign them in. */
export function myDevices(ctx: UserContext, sessionToken: string): Promise<Devices> {
  return withUser(ctx, async (tx) => {
    const sessions = await tx.$queryRaw<Session[]>`
      select * from my_sessions(${hashToken(sessionToken)}, ${now()})`;
    const accounts = await tx.$queryRaw<Account[]>`select * from my_accounts()`;
    return {
      sessions: sessions.map(({ id, method, user_agent, created_at, seen_at, current }) => ({
        id,
        device: deviceWords(user_agent),
        method: method === "demo" ? "one click" : methodName(method),
        since: created_at,
        seenAt: seen_at,
        current,
      })),
      accounts: accounts.map(({ id, provider, email, created_at }) => ({
        id,
        provider: methodName(provider),
        email,
        since: created_at,
      })),
    };
  });
}
