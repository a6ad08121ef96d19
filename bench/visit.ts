import type { Target } from "./load";

/** Opens a page once and reads it to the end. Throws where there is no page, or another one than asked for. */
export async function visit({ url, headers = {} }: Target): Promise<string> {
  const response = await fetch(url, { headers, redirect: "manual", signal: AbortSignal.timeout(20_000) });
  if (response.status !== 200) throw new Error(`${url} answered ${response.status}.`);
  return response.text();
}
