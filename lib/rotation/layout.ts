/** What one group holds: `mentors` and `mentees` are numbers of chairs. */
export type Table = { mentors: number; mentees: number };

/**
 * Lays the tables before anybody sits down. The number of groups is the one whose average size comes nearest to
 * `target`; where two are as near, the smaller groups win, because there everybody gets to speak. So at a target of
 * six, 7 people stay one group of seven (4 + 3 would be further off), 8 become 4 + 4 and 9 become 5 + 4; at four, 6
 * become 3 + 3. Sizes differ by at most one, larger groups first, and so do the mentors: the larger groups get the odd
 * ones, which keeps the mentees within one as well. With fewer mentors than groups, each sits alone with mentees.
 */
export function layTables(mentors: number, mentees: number, target: number): Table[] {
  const people = mentors + mentees;
  const groups = numberOfGroups(people, target);
  return Array.from({ length: groups }, (_, i) => {
    const seats = share(people, groups, i);
    const ofMentors = share(mentors, groups, i);
    return { mentors: ofMentors, mentees: seats - ofMentors };
  });
}

function numberOfGroups(people: number, target: number): number {
  if (people <= target) return Math.min(people, 1);
  const fewer = Math.floor(people / target);
  const more = fewer + 1;
  return people / fewer - target < target - people / more ? fewer : more;
}

function share(total: number, parts: number, index: number): number {
  return Math.floor(total / parts) + (index < total % parts ? 1 : 0);
}
