import { returnToSchema } from "@/lib/auth/schema";

const secure = () => (process.env.NEXTAUTH_URL ?? "").startsWith("https://");

/** next-auth's own name for its session cookie. */
export const sessionCookieName = (): string =>
  secure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";

/** next-auth's own name for the cookie that remembers where to go after an issuer. */
const returnCookieName = (): string =>
  secure() ? "__Secure-next-auth.callback-url" : "next-auth.callback-url";

type Jar = { get: (name: string) => { value: string } | undefined };

/** The path of an address of this site; of anything else, itself. */
export function pathOfSite(address: string | undefined): string | undefined {
  const site = process.env.NEXTAUTH_URL ?? "";
  return site && address?.startsWith(`${site}/`) ? address.slice(site.length) : address;
}

/** The path of this site that a browser on its way through an issuer wanted. */
export const keptReturnTo = (jar: Jar): string =>
  returnToSchema.parse(pathOfSite(jar.get(returnCookieName())?.value));

export const cookieOptions = () => ({
  httpOnly: true,
  sameSite: "lax" as const,
  path: "/",
  secure: secure(),
});

/** Binds the tries of a code to the browser that asked for it. */
export const browserCookieName = "council.sign-in";

/** Remembers an invitation while its person signs in, so that its token stands in no address we store. */
export const invitationCookieName = "council.invitation";
