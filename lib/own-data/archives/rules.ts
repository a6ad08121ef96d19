/** Days an archive can be downloaded. */
export const ARCHIVE_DAYS = 7;

/** Archives a person may ask for within 24 hours. */
export const ARCHIVES_A_DAY = 3;

/** Minutes after which one that is still not made has failed. */
export const MAKING_MINUTES = 60;

export type ArchiveState =
  | { state: "none" }
  | { state: "making"; askedAt: Date }
  | { state: "ready"; id: string; size: number; readyAt: Date; expiresAt: Date }
  | { state: "failed" };

export type ArchiveFacts = {
  id: string;
  askedAt: Date;
  readyAt: Date | null;
  failedAt: Date | null;
  expiresAt: Date | null;
  size: number;
};

/** How the newest archive of a person stands at `instant`; one that has expired is none. */
export function archiveState(newest: ArchiveFacts | undefined, instant: Date): ArchiveState {
  if (!newest) return { state: "none" };
  const { id, askedAt, readyAt, failedAt, expiresAt, size } = newest;
  if (readyAt && expiresAt)
    return expiresAt > instant ? { state: "ready", id, size, readyAt, expiresAt } : { state: "none" };
  const given = new Date(askedAt.getTime() + MAKING_MINUTES * 60_000);
  return failedAt || given <= instant ? { state: "failed" } : { state: "making", askedAt };
}

/** The weight of a file in words: "4 KB", "1.2 MB". */
export function sizeWords(bytes: number): string {
  const kilo = bytes / 1024;
  if (kilo < 1000) return `${Math.max(1, Math.round(kilo))} KB`;
  return `${(kilo / 1024).toFixed(1)} MB`;
}
