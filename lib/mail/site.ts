/** The address of a page of this service (`path` starts with a slash) for people outside of it. */
export function siteUrl(path: string): string {
  const base = process.env.NEXTAUTH_URL;
  if (!base) throw new Error("NEXTAUTH_URL is not set, so mails cannot link here.");
  return new URL(path, base).toString();
}
