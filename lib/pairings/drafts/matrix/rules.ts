/** The scores of a draft's pairs, and how many mentees each mentor could take when it was made. */
export type Matrix = {
  mentees: readonly string[];
  mentors: readonly string[];
  rooms: readonly number[];
  cells: Uint8Array;
};

const NOT_POSSIBLE = 65_535;
const FINEST = 65_534;

/** Packs scores (mentee × mentor, 0 to 1, null where not allowed) into two bytes each. */
export function packScores(score: readonly (readonly (number | null)[])[]): Uint8Array<ArrayBuffer> {
  const width = score[0]?.length ?? 0;
  const cells = new Uint16Array(score.length * width);
  score.forEach((row, mentee) => {
    row.forEach((value, mentor) => {
      cells[mentee * width + mentor] = value === null ? NOT_POSSIBLE : Math.round(value * FINEST);
    });
  });
  return new Uint8Array(cells.buffer);
}

/** A matrix to ask, by the ids of its people. */
export type Scores = {
  /** The score of two, or null where they cannot be paired or are not in the draft. */
  of: (menteeId: string, mentorId: string) => number | null;
  mentees: readonly string[];
  mentors: readonly string[];
  room: (mentorId: string) => number;
};

/** Reads a packed matrix. */
export function readScores({ mentees, mentors, rooms, cells }: Matrix): Scores {
  const view = new DataView(cells.buffer, cells.byteOffset, cells.byteLength);
  const rowOf = new Map(mentees.map((id, index) => [id, index]));
  const columnOf = new Map(mentors.map((id, index) => [id, index]));
  return {
    mentees,
    mentors,
    room: (mentorId) => rooms[columnOf.get(mentorId) ?? -1] ?? 0,
    of(menteeId, mentorId) {
      const [row, column] = [rowOf.get(menteeId), columnOf.get(mentorId)];
      if (row === undefined || column === undefined) return null;
      const cell = view.getUint16((row * mentors.length + column) * 2, true);
      return cell === NOT_POSSIBLE ? null : cell / FINEST;
    },
  };
}
