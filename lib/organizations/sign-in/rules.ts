/** What stands behind the @ of an address as we keep it. */
const domainOf = (email: string): string => email.slice(email.lastIndexOf("@") + 1);

/** Whether an organization that asks for these mail domains (none: any) takes an address. Subdomains are others. */
export const domainFits = (domains: readonly string[], email: string): boolean =>
  domains.length === 0 || domains.includes(domainOf(email));

/** "a, b or c". */
export const either = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;

/** Why an address cannot be invited. */
export const otherDomain = (domains: readonly string[]): string =>
  `Your organization takes addresses at ${either(domains)} only. Owners can change that in the settings.`;
