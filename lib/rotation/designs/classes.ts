import { fieldOf } from "./field";

/** Rounds of groups of points, numbers from 0. */
export type Rounds = number[][][];

/**
 * For numbers of groups that no field has: columns of shifts modulo that number, a digit (base 36) for each round, such that
 * in any two columns the differences of all rounds are different. Found by a random backtracking search of our own, column
 * by column; the longest that a second or so found, so more rounds may exist.
 */
const SHIFTS: Record<number, string[][]> = {
  6: [["00000", "05421", "01234", "02513", "03142"]],
  10: [
    ["000000000", "098356241", "036217498", "019824637", "072948316"],
    ["00000000", "09147823", "01853672", "02615947", "07596184", "06972435", "04321796"],
  ],
  12: [
    ["00000000000", "0271438ba65", "03b7614a592", "0b3896a5274"],
    ["0000000000", "032b718a45", "014536b982", "09a28567b4", "0298b31476"],
    ["000000000", "072b14863", "03486b257", "05b29a718", "0817423b9", "0b35a9481"],
    ["00000000", "0128743b", "0b316852", "03572189", "058b3916", "08169ab3", "029ab364"],
  ],
  14: [
    ["00000000000", "04a53781bcd", "0a91b2c3854", "0d6a71589b2", "0c1ba574629", "082453b9ca6"],
    ["0000000000", "049516ad2b", "0c1a3d7269", "0d372915c4", "03d2a76495", "086c4251a3", "0a46b38712"],
  ],
  15: [
    ["00000000000", "07da31c2568", "02147ebda39", "086cab37e54", "01aeb683c47", "04b9527a1cd"],
    ["0000000000", "0751c6d92e", "021397bda4", "09d8a274e3", "019e4582db", "0be25d4879", "0e897ba365"],
  ],
};

/**
 * Rounds without repeats in which people of one class never meet: there are `size` classes of `groups` people, and each group
 * takes one of every class. Where mentors fill whole classes, they are so in every group equally often.
 *
 * In round r the t-th group takes the person `t + shift` of each class. Two of different classes meet in round r if their
 * places differ by the difference of the two classes' shifts; so once at most where these differences are all different.
 * Over a field, shifts `r * x` with another x for each class do so for as many rounds as there are groups (the lines of an
 * affine plane: R. C. Bose 1938). For other numbers, see `SHIFTS`. Point `class * groups + place`.
 */
export function classRounds(groups: number, size: number): Rounds {
  const field = fieldOf(groups);
  if (field && size <= groups) {
    return numbers(groups).map((round) =>
      numbers(groups).map((group) =>
        numbers(size).map((of) => of * groups + field.add(group, field.times(round, of))),
      ),
    );
  }
  const columns = SHIFTS[groups]?.find((shifts) => shifts.length >= size) ?? twoRounds(groups, size);
  return [...(columns[0] ?? "")].map((_, round) =>
    numbers(groups).map((group) =>
      numbers(size).map(
        (of) => of * groups + ((group + Number.parseInt(columns[of]?.[round] ?? "0", 36)) % groups),
      ),
    ),
  );
}

/**
 * With as many groups as classes, or more, two rounds there always are: straight, and with each class one further than the
 * last. With fewer there is only one: two of a group must have sat together before.
 */
function twoRounds(groups: number, size: number): string[] {
  return numbers(size).map((of) => (size <= Math.min(groups, 36) ? `0${of.toString(36)}` : "0"));
}

/**
 * The same, and where the people of a class fill whole groups, more rounds in which they meet among themselves: the same
 * again, class by class. Only for people who are all of one role.
 */
export function planeRounds(groups: number, size: number): Rounds {
  const rounds = classRounds(groups, size);
  if (groups % size > 0) return rounds;
  const within = groups === size ? [[numbers(size)]] : planeRounds(groups / size, size);
  const spread = within.map((inner) =>
    numbers(size).flatMap((of) => inner.map((group) => group.map((point) => of * groups + point))),
  );
  return [...rounds, ...spread];
}

export const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
