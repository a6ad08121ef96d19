import { cookies } from "next/headers";
import { FLASH_COOKIE, type FlashMessage, parseFlash } from "./flash-message";

const SECONDS_TO_ARRIVE = 20;

/** Called in a server action before it redirects or revalidates: the next page says `message` once. */
export async function setFlash(message: Omit<FlashMessage, "id">): Promise<void> {
  const flash: FlashMessage = { id: crypto.randomUUID(), ...message };
  const jar = await cookies();
  // Readable by scripts on purpose: the page that shows it takes it away. Without scripts it fades by itself.
  jar.set(FLASH_COOKIE, JSON.stringify(flash), { path: "/", sameSite: "lax", maxAge: SECONDS_TO_ARRIVE });
}

/** What there is to say on this page, for the `flash` of a shell. */
export async function readFlash(): Promise<FlashMessage | null> {
  const jar = await cookies();
  return parseFlash(jar.get(FLASH_COOKIE)?.value);
}
