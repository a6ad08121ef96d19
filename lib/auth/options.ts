import type { NextAuthOptions } from "next-auth";
import { authAdapter } from "@/lib/auth/adapter";

export const sessionDays = 30;

/** Sign-in by mail is our own (a link and a code in one row); sessions and further providers are next-auth's. */
export const authOptions: NextAuthOptions = {
  adapter: authAdapter,
  providers: [],
  session: { strategy: "database", maxAge: sessionDays * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
};
