import { conflict } from "@/lib/errors";

export const SETTLED = "This request has been settled in the meantime. The page shows how it stands.";

/** Throws `conflict` where it does not wait for the mentor any more. */
export function checkOpen({ state }: { state: string }): void {
  if (state !== "open") throw conflict(SETTLED);
}

/** Throws `conflict` where it does not wait for an organizer. */
export function checkAgreed({ state }: { state: string }): void {
  if (state !== "agreed") throw conflict(SETTLED);
}
