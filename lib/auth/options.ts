import type { NextAuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import { adapterFor, type Entry } from "@/lib/auth/adapter";
import { recognize } from "@/lib/auth/issuers/commands";
import { type Claims, providers } from "@/lib/auth/issuers/providers";
import { returnToSchema } from "@/lib/auth/schema";
import { fromBrowser } from "@/lib/tenancy/origin";

/** How long somebody stays signed in, counted from signing in; nothing prolongs it. */
export const sessionDays = 30;

/** The path of an address of this site, or the start page. */
const pathOf = (url: string, site: string): string =>
  returnToSchema.parse(url.startsWith(`${site}/`) ? url.slice(site.length) : url);

type Request = Entry & {
  /** Where the person wanted to go, for when signing in is refused. */
  returnTo: string;
  /** Ends the session this browser had until now. */
  leave: () => Promise<void>;
};

/** Sign-in by mail is our own (a link and a code in one row); issuers are next-auth's, with the options of one request. */
export const authOptions = ({ returnTo, leave, ...entry }: Request): NextAuthOptions => ({
  adapter: adapterFor(entry) as Partial<Adapter> as Adapter,
  providers: providers(),
  session: { strategy: "database", maxAge: sessionDays * 24 * 60 * 60 },
  pages: { signIn: "/sign-in", error: "/sign-in" },
  callbacks: {
    async signIn({ account, profile }) {
      if (!account || !profile) return false;
      const outcome = await recognize(
        account.provider,
        profile as Claims,
        fromBrowser(entry.userAgent, entry.network),
      );
      const refusal = new URLSearchParams({ error: "Unverified", with: account.provider, to: returnTo });
      return outcome === "known" || `/sign-in?${refusal}`;
    },
    redirect: ({ url, baseUrl }) => `${baseUrl}${pathOf(url, baseUrl)}`,
  },
  events: { signIn: leave },
  // What an issuer answers may hold personal data: the log names the kind of trouble alone.
  logger: {
    error: (code) => console.error(`[auth] ${code}`),
    warn: () => {},
    debug: () => {},
  },
});
