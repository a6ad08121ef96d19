// Which ways to sign in this server offers: mail always, and each issuer whose variables are set.

export const providerIds = ["google", "microsoft", "linkedin", "oidc"] as const;
export type ProviderId = (typeof providerIds)[number];
/** How somebody signed in, as an organization's rule sees it. The demo's one click counts as mail. */
export type Method = "mail" | ProviderId;

type Issuer = {
  id: ProviderId;
  /** As people know it. */
  name: string;
  clientId: string;
  clientSecret: string;
  /** Where its login pages live: a form of ours may lead there. */
  origins: string[];
};

const given = (name: string): string => process.env[name]?.trim() ?? "";

/** The origin of an address, or nothing where it is none. */
const originOf = (address: string): string[] => (URL.canParse(address) ? [new URL(address).origin] : []);

const known: Record<ProviderId, () => { name: string; origins: string[] }> = {
  google: () => ({ name: "Google", origins: ["https://accounts.google.com"] }),
  microsoft: () => ({
    name: "Microsoft",
    origins: ["https://login.microsoftonline.com", "https://login.live.com"],
  }),
  linkedin: () => ({ name: "LinkedIn", origins: ["https://www.linkedin.com"] }),
  oidc: () => {
    const issuer = given("OIDC_ISSUER");
    return {
      name: given("OIDC_NAME") || (URL.canParse(issuer) ? new URL(issuer).hostname : "single sign-on"),
      origins: [issuer, ...given("OIDC_ORIGINS").split(/\s+/)].flatMap(originOf),
    };
  },
};

/** The issuers this server is a client of, in the order of their buttons. */
export function issuers(): Issuer[] {
  return providerIds.flatMap((id) => {
    const [clientId, clientSecret] = [
      given(`${id.toUpperCase()}_CLIENT_ID`),
      given(`${id.toUpperCase()}_CLIENT_SECRET`),
    ];
    if (!clientId || !clientSecret || (id === "oidc" && !given("OIDC_ISSUER"))) return [];
    return [{ id, clientId, clientSecret, ...known[id]() }];
  });
}

export type Offered = { id: ProviderId; name: string };

/** The same for a page: no secret among it. */
export const offered = (): Offered[] => issuers().map(({ id, name }) => ({ id, name }));

const isProvider = (method: string): method is ProviderId =>
  (providerIds as readonly string[]).includes(method);

/** What a way to sign in is called: "mail", "Google". Also for one that this server offers no more. */
export const methodName = (method: string): string => (isProvider(method) ? known[method]().name : "mail");

/** Every way to sign in there is here, as an organization may allow it. */
export const offeredMethods = (): Method[] => ["mail", ...offered().map(({ id }) => id)];
