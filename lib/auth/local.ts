// Doors for development and the demo: mail kept on this machine, one-click sign-in. They open only where the start script
// bound the server to a loopback address (COUNCIL_LOCAL), and only for a loopback host name, so that neither another
// machine nor a page that rebinds a domain name to 127.0.0.1 comes through.

/** Whether mail without an SMTP server may be kept in the local outbox. */
export const localMailKept = (): boolean => process.env.COUNCIL_LOCAL === "1" && !process.env.SMTP_URL;

const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/;
const loopbackAddress = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;

type RequestHeaders = { get: (name: string) => string | null };

const every = (list: string | null, pattern: RegExp): boolean =>
  (list ?? "").split(",").every((each) => each.trim() === "" || pattern.test(each.trim()));

/**
 * Whether a request with these headers may use the local doors: asked for by a loopback name, and handed on, if by a proxy
 * on this machine, for nobody from elsewhere. Next itself sets the two forwarded headers where no proxy has.
 */
export function localDoorsOpen(headers: RequestHeaders): boolean {
  const host = headers.get("host");
  return (
    process.env.COUNCIL_LOCAL === "1" &&
    host !== null &&
    loopbackName.test(host) &&
    every(headers.get("x-forwarded-host"), loopbackName) &&
    every(headers.get("x-forwarded-for"), loopbackAddress)
  );
}

/** Whether the demo's people may be signed in with one click. */
export const demoDoorOpen = (headers: RequestHeaders): boolean =>
  process.env.COUNCIL_DEMO === "1" && localDoorsOpen(headers);
