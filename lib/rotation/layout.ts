/** What one group holds: `mentors` and `mentees` are numbers of chairs. */
export type Table = { mentors: number; mentees: number };
