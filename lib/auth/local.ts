// Doors for development and the demo: mail kept on this machine, one-click sign-in. They open only where the start script
// bound the server to a loopback address (COUNCIL_LOCAL), and only for a loopback host name, so that neither another
// machine nor a page that rebinds a domain name to 127.0.0.1 comes through.

/** Whether mail without an SMTP server may be kept in the local outbox. */
export const localMailKept = (): boolean => process.env.COUNCIL_LOCAL === "1" && !process.env.SMTP_URL;

/** Whether a request with this Host header may use the local doors. */
export function localDoorsOpen(host: string | null): boolean {
  if (process.env.COUNCIL_LOCAL !== "1" || !host) return false;
  return /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/.test(host);
}

/** Whether the demo's people may be signed in with one click. */
export const demoDoorOpen = (host: string | null): boolean =>
  process.env.COUNCIL_DEMO === "1" && localDoorsOpen(host);
