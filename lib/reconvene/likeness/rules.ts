// Which points say the same. Words are compared, not meanings: short points of one evening repeat each other in nearly the same
// words, and what a machine cannot see two people in the room can, in one tap. No service is asked.

/** Words that say little in a point. */
const small = new Set(
  `a an the and or but if of to in on at by for from with as into about it its is are was were be been being am do does did
  you your yours we our us they their them i my me he she his her one s t re ve ll d that this these those there so then than
  what which who how when where can could will would should must may might have has had get gets let lets always really very
  just also even more most`.split(/\s+/),
);

/** Words that turn a sentence around: two points of which one has them are not the same. */
const turning = new Set([
  "not",
  "never",
  "no",
  "don",
  "dont",
  "without",
  "nobody",
  "nothing",
  "stop",
  "avoid",
  "less",
]);

/** Folds case, accents, width and punctuation; what remains are words in any script. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .normalize("NFKC");
  return plain.match(/\p{L}+|\p{N}+/gu) ?? [];
}

/**
 * The stem of an English word, by taking off its most common endings: a small part of Porter's method ("An algorithm for suffix
 * stripping", 1980), enough to bring 'listening', 'listens' and 'listen' together. Other languages keep their words whole.
 */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  const ending =
    /(?:ational|fulness|iveness|ization|osity|ingly|edly|ments?|ness|ings?|ions?|ies|ied|ity|ous|ers?|est|ed|es|ly|s|y|e)$/;
  const short = word.replace(/our$/, "or").replace(ending, "");
  const stem = short.length < 3 ? word : short;
  // 'planned' and 'plan': a doubled consonant at the end is one.
  return stem.length > 3 ? stem.replace(/([^aeiouls])\1$/, "$1") : stem;
}

type Said = {
  stems: ReadonlySet<string>;
  letters: ReadonlyMap<string, number>;
  turns: boolean;
  numbers: string;
};

/** What is compared of a point. */
export function read(text: string): Said {
  const words = wordsOf(text);
  const telling = words.filter((word) => !small.has(word) && !turning.has(word));
  const stems = new Set((telling.length > 0 ? telling : words).map(stemOf));
  return {
    stems,
    letters: trigramsOf([...stems].join(" ")),
    turns: words.some((word) => turning.has(word)),
    numbers: words.filter((word) => /^\p{N}+$/u.test(word)).join(" "),
  };
}

function trigramsOf(text: string): ReadonlyMap<string, number> {
  const letters = [...`  ${text} `];
  const counts = new Map<string, number>();
  for (let at = 0; at + 3 <= letters.length; at++) {
    const three = letters.slice(at, at + 3).join("");
    counts.set(three, (counts.get(three) ?? 0) + 1);
  }
  return counts;
}

/** Dice's coefficient of two bags: twice what they share over what they hold together, 0 to 1. */
function dice(one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number {
  const sum = (bag: ReadonlyMap<string, number>) => [...bag.values()].reduce((all, count) => all + count, 0);
  let shared = 0;
  for (const [three, count] of one) shared += Math.min(count, other.get(three) ?? 0);
  const all = sum(one) + sum(other);
  return all === 0 ? 0 : (2 * shared) / all;
}

/** How much of the shorter point's words the longer one has, and how much of both is shared: their mean, 0 to 1. */
function sharedWords({ stems: one }: Said, { stems: other }: Said): number {
  const shared = [...one].filter((stem) => other.has(stem)).length;
  const shorter = Math.min(one.size, other.size);
  if (shared === 0 || shorter === 0) return 0;
  const union = one.size + other.size - shared;
  // One word in common is not much, however short a point is.
  const contained = shared === 1 && one.size + other.size > 2 ? shared / (shorter + 1) : shared / shorter;
  return (contained + shared / union) / 2;
}

/** How alike two points are, 0 to 1. Points without a word in common, with different numbers, or of which one says 'not', are not. */
export function likeness(one: Said, other: Said): number {
  if (one.turns !== other.turns || one.numbers !== other.numbers) return 0;
  const words = sharedWords(one, other);
  return words === 0 ? 0 : (words + dice(one.letters, other.letters)) / 2;
}

/** From so much on two points are put forward as the same. Chosen on the labelled points of the test beside this. */
export const ALIKE = 0.55;

type Candidate = { id: string; text: string; groups: readonly string[] };

/**
 * Points to merge, most alike first. Each set holds points of different groups of which every two are alike; a point is in one
 * set at most. `apart` says of which two an organizer has said no.
 */
export function alikeSets<Point extends Candidate>(
  points: readonly Point[],
  apart: (one: Point, other: Point) => boolean = () => false,
): Point[][] {
  const said = new Map(points.map((point) => [point.id, read(point.text)]));
  const alike = (one: Point, other: Point): number => {
    const [a, b] = [said.get(one.id), said.get(other.id)];
    if (!a || !b || apart(one, other) || one.groups.some((group) => other.groups.includes(group))) return 0;
    return likeness(a, b);
  };
  const pairs = points
    .flatMap((one, index) => points.slice(index + 1).map((other) => ({ one, other, how: alike(one, other) })))
    .filter(({ how }) => how >= ALIKE)
    .sort((a, b) => b.how - a.how);
  const sets: Point[][] = [];
  const inSet = (point: Point) => sets.find((set) => set.includes(point));
  for (const { one, other } of pairs) {
    const [a, b] = [inSet(one), inSet(other)];
    const joined = [...(a ?? [one]), ...(b ?? [other])];
    if ((a && a === b) || !everyTwo(joined, (x, y) => alike(x, y) >= ALIKE)) continue;
    for (const old of [a, b]) if (old) sets.splice(sets.indexOf(old), 1);
    sets.push(joined);
  }
  return sets.map((set) => points.filter((point) => set.includes(point)));
}

const everyTwo = <T>(all: readonly T[], fits: (one: T, other: T) => boolean): boolean =>
  all.every((one, index) => all.slice(index + 1).every((other) => fits(one, other)));
