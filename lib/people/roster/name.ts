export interface Names {
  firstName: string;
  lastName: string;
  name: string;
}

/**
 * The parts of a name out of the columns that hold any of it. First and last name win over the full one, a full name over the
 * first alone; a full name by itself is split before its last word, or at its comma ("Okafor, Deepa"). Null where all are
 * empty.
 */
export function readNames(cells: { first: string; last: string; full: string }): Names | null {
  const { first, last, full } = cells;
  if (first !== "" && last === "" && full !== "") return { firstName: first, lastName: "", name: full };
  if (first !== "" || last !== "") return named(first, last);
  return full === "" ? null : splitName(full);
}

function splitName(full: string): Names {
  const comma = /^([^,]+),\s*([^,]+)$/.exec(full);
  if (comma !== null) return named((comma[2] ?? "").trim(), (comma[1] ?? "").trim());
  const space = full.lastIndexOf(" ");
  return space < 0 ? named(full, "") : named(full.slice(0, space), full.slice(space + 1));
}

function named(firstName: string, lastName: string): Names {
  return { firstName, lastName, name: `${firstName} ${lastName}`.trim() };
}
