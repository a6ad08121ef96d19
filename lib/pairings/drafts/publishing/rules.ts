type Person = {
  id: string;
  role: "mentor" | "mentee";
  capacity: number | null;
  leftAt: Date | null;
  membershipLeft: boolean;
};
type Pair = { menteeId: string; mentorId: string };

type Now = {
  people: readonly Person[];
  /** Pairs that are paired or asked. */
  open: readonly Pair[];
  /** Mentees of the draft whose pair people told us against since. */
  apart: ReadonlySet<string>;
};

/** Of the pairs of a draft those that can be proposed as things stand, seats given away in their order. */
export function stillPossible<P extends Pair>(pairs: readonly P[], { people, open, apart }: Now): P[] {
  const here = new Map(
    people.filter((person) => !person.leftAt && !person.membershipLeft).map((person) => [person.id, person]),
  );
  const held = new Map<string, number>();
  for (const { mentorId } of open) held.set(mentorId, (held.get(mentorId) ?? 0) + 1);
  const taken = new Set(open.map(({ menteeId }) => menteeId));
  return pairs.filter(({ menteeId, mentorId }) => {
    const [mentor, mentee] = [here.get(mentorId), here.get(menteeId)];
    if (mentor?.role !== "mentor" || mentee?.role !== "mentee" || apart.has(menteeId)) return false;
    const seats = held.get(mentorId) ?? 0;
    if (seats >= (mentor.capacity ?? 0) || taken.has(menteeId)) return false;
    held.set(mentorId, seats + 1);
    return true;
  });
}
