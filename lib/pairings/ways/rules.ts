import type { PairingWay } from "@/lib/db/generated/enums";

/** How pairs are made in a cohort, in words for organizers. */
export const wayWords = {
  organizer: { label: "Organizers match", hint: "You propose, both say yes or no." },
  asking: { label: "Mentees ask a mentor", hint: "The mentor’s yes makes the pair. Seats and rules hold." },
  approval: {
    label: "Mentees ask, you approve",
    hint: "When a mentor has said yes, an organizer reads the request and approves it.",
  },
} as const satisfies Record<PairingWay, { label: string; hint: string }>;
