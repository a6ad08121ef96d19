import type { MatchInput, MatchResult } from "../types";

/**
 * Checks a certificate by its definition alone (see `Certificate`), without a line of the engine, and says what is wrong
 * with it. An empty list is a proof that there is no better answer.
 */
export function faultsOfCertificate(input: MatchInput, result: MatchResult): string[] {
  const { certificate, pairs, minimum, total } = result;
  if (!certificate) return ["There is none."];
  const { bonus, menteePrice, mentorPrice, gap } = certificate;
  const faults: string[] = [];
  const lockOf = new Map(input.locked);
  const seats = input.mentors.reduce((sum, { capacity }) => sum + capacity, 0);
  if (!(bonus > Math.min(input.mentees.length, seats)))
    faults.push("The bonus does not put the count first.");
  if (mentorPrice.some((price) => !(price >= 0))) faults.push("A mentor's price is below 0.");

  input.mentees.forEach(({ id }, mentee) => {
    const own = menteePrice[mentee] ?? Number.NaN;
    if (lockOf.has(id)) return;
    if (!(own >= 0)) faults.push(`The price of mentee ${id} is below 0.`);
    input.mentors.forEach((_, mentor) => {
      const score = input.score[mentee]?.[mentor];
      if (typeof score !== "number" || (input.mode === "fairest" && score < minimum)) return;
      if (!(own + (mentorPrice[mentor] ?? Number.NaN) >= score + bonus))
        faults.push(`The prices of ${id} and mentor ${mentor} are below the weight of the pair.`);
    });
  });

  const weight = pairs.reduce((sum, { score }) => sum + score + bonus, 0);
  const prices =
    menteePrice.reduce((sum, price) => sum + price, 0) +
    input.mentors.reduce((sum, { capacity }, at) => sum + capacity * (mentorPrice[at] ?? 0), 0);
  const allowed = 1e-9 * Math.max(total, 1e-3);
  if (!(Math.abs(prices - weight) <= allowed)) faults.push(`Prices ${prices} for a weight of ${weight}.`);
  if (!(gap <= allowed)) faults.push(`The gap is said to be ${gap}.`);
  return faults;
}

/** Counts, by looking at every pair, who would both rather have each other and could without breaking a locked pair. */
export function blockingPairsOf(input: MatchInput, result: MatchResult): number {
  const lockOf = new Map(input.locked);
  const pairOf = new Map(result.pairs.map(({ mentee, mentor }) => [mentee, mentor]));
  const wants = (table: MatchInput["menteePreference"], mentee: number, mentor: number) =>
    (table ?? input.score)[mentee]?.[mentor] ?? Number.NaN;
  let count = 0;
  input.mentees.forEach(({ id }, mentee) => {
    if (lockOf.has(id)) return;
    const own = input.mentors.findIndex((mentor) => mentor.id === pairOf.get(id));
    input.mentors.forEach((mentor, at) => {
      if (input.score[mentee]?.[at] === null) return;
      const rather =
        own < 0 || wants(input.menteePreference, mentee, at) > wants(input.menteePreference, mentee, own);
      const held = result.pairs.filter((pair) => pair.mentor === mentor.id);
      const wanted = wants(input.mentorPreference, mentee, at);
      const would = held.some(
        (pair) =>
          !lockOf.has(pair.mentee) &&
          wants(
            input.mentorPreference,
            input.mentees.findIndex((one) => one.id === pair.mentee),
            at,
          ) < wanted,
      );
      if (rather && (held.length < mentor.capacity || would)) count++;
    });
  });
  return count;
}
