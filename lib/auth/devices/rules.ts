import Bowser from "bowser";
import { now } from "@/lib/clock";

/** A session's last use is written down at most this often. */
export const minutesUnseen = 5;

/** Whether it is time to write down that a session is in use. */
export const seenLongAgo = (seenAt: Date): boolean =>
  now().getTime() - seenAt.getTime() > minutesUnseen * 60_000;

/** What a browser's own name for itself means to people: "Firefox on Windows". */
export function deviceWords(userAgent: string): string {
  if (userAgent.trim() === "") return "An unknown device";
  const { browser, os } = Bowser.parse(userAgent);
  const system = os.name === "macOS" ? "a Mac" : os.name;
  if (browser.name && system) return `${browser.name} on ${system}`;
  return browser.name || (system ? `A browser on ${system}` : "An unknown device");
}

/** What there is to say once so many other sessions were ended. */
export function signedOutWords(count: number): string {
  if (count === 0) return "You are signed in here alone.";
  return count === 1 ? "The other device is signed out." : `${count} other devices are signed out.`;
}
