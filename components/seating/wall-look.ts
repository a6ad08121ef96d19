export type WallLook = { groups: string; number: string; names: string; list: string; line: string };

/** One sheet holds up to this many people. */
const ONE_SHEET = 60;
const FEW = 40;

const large = {
  groups: "print:grid-cols-3 print:gap-x-[9mm] print:gap-y-[5mm]",
  number: "print:text-[38pt]",
  names: "print:text-[21pt]",
  list: "print:columns-3 print:gap-x-[9mm]",
  line: "print:text-[22pt]",
};
const dense = {
  groups: "print:grid-cols-4 print:gap-x-[7mm] print:gap-y-[3mm]",
  number: "print:text-[26pt]",
  names: "print:text-[15.5pt]",
  list: "print:columns-3 print:gap-x-[9mm]",
  line: "print:text-[16.5pt]",
};

/**
 * How large the plan is printed, on sheets that lie on their side: up to 60 people fit on one, the fewer the larger; more people
 * get more sheets, not smaller letters.
 */
export const wallLook = (people: number): WallLook => (people > FEW && people <= ONE_SHEET ? dense : large);
