const secure = () => (process.env.NEXTAUTH_URL ?? "").startsWith("https://");

/** next-auth's own name for its session cookie. */
export const sessionCookieName = (): string =>
  secure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";

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
