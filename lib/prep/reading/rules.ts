import type { Company } from "@/lib/cohorts/company/queries";
import type { Beside } from "@/lib/prep/beside/queries";
import type { PrepLines } from "@/lib/prep/rules";

/** A sheet that somebody lets the reader see, with what the two have between them. */
export type ReadSheet = PrepLines & {
  id: string;
  owner: { id: string; name: string };
  /** Their pairing, where the two are one. */
  pairingId: string | null;
  updatedAt: Date;
  /** For their mentor: what they answered to prompts since last time. */
  answers: Beside["answers"];
  /** The last notes of the pair, and the reader's own about it. */
  notes: Beside["notes"];
  /** Open promises between the two. */
  open: Beside["followUps"];
};

type Sheet = PrepLines & { id: string; owner: ReadSheet["owner"]; updatedAt: Date };

/** Puts beside a sheet what belongs to its owner and the reader. */
export function readSheet(
  { id, owner, asks, moved, challenge, updatedAt }: Sheet,
  near: readonly Company[],
  { answers, notes, followUps }: Beside,
): ReadSheet {
  const pairingId = near.find(({ membershipId }) => membershipId === owner.id)?.pairingId ?? null;
  return {
    ...{ id, owner, pairingId, asks, moved, challenge, updatedAt },
    answers: answers.filter(({ by }) => by === owner.id),
    notes: notes.filter((note) => note.pairingId === pairingId),
    open: followUps.filter(({ other }) => other?.id === owner.id),
  };
}
