/** How long before a session or a meeting somebody is reminded, in minutes; 0: never. */
export const leads = [0, 60, 180, 1440, 2880] as const;

export type Lead = (typeof leads)[number];

/** For whoever has chosen nothing. */
export const usualLead = 1440;

export const longestLead = 2880;

const words: Record<Lead, string> = {
  0: "Not at all",
  60: "An hour before",
  180: "Three hours before",
  1440: "A day before",
  2880: "Two days before",
};

export const leadChoices = leads.map((lead) => ({ value: String(lead), label: words[lead] }));

/** Whoever was told of it so shortly before, in minutes, is not told again. */
export const toldJustNow = 180;
