import type { HomeCohort } from "@/lib/home/cohorts/queries";
import type { Item } from "@/lib/home/items/rules";
import type { HomePairing } from "@/lib/home/taking-part/queries";

const DAYS_ASKED = 21;

/** One tap about how a pairing goes, for three weeks from when it was asked. */
export function howItems({ id, other, howSince }: HomePairing, at: Date): Item[] {
  if (!howSince || at.getTime() - howSince.getTime() > DAYS_ASKED * 86_400_000) return [];
  return [
    {
      kind: "how",
      about: id,
      title: [`How is it going with ${other.name}?`],
      detail: ["One tap. Only the organizers see it."],
      href: `/pairings/${id}/how`,
      button: "Say how it goes",
      due: null,
    },
  ];
}

/** Mentees who ask the reader to be their mentor. */
export const requestItems = ({ name, asked }: HomeCohort): Item[] =>
  asked.map((request) => ({
    kind: "request",
    about: request.id,
    title: [`${request.name} asks you to be their mentor`],
    detail: [`${name}. A no is always fine.`],
    href: `/requests/${request.id}`,
    button: "Read and answer",
    due: null,
  }));
