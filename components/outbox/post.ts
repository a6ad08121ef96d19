import type { Outcome } from "./sender";
import type { Entry } from "./store";

const PATIENCE = 15_000;

/** Sends an entry to its address once. */
export async function post({ id, to, body }: Entry): Promise<Outcome> {
  const response = await fetch(to, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...body, id }),
    // Whoever is not signed in is sent elsewhere, and that is no answer.
    redirect: "manual",
    signal: AbortSignal.timeout(PATIENCE),
  });
  if (response.type === "opaqueredirect") return "signIn";
  if (response.ok) return "sent";
  if (response.status >= 500) return "later";
  const answer: unknown = await response.json().catch(() => null);
  const refused = typeof answer === "object" && answer !== null && "refused" in answer && answer.refused;
  return { refused: typeof refused === "string" ? refused : "The server did not take this." };
}
