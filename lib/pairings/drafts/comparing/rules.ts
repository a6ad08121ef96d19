/** Who has whom in several drafts: of each mentee the mentor's name in every draft, or null. */
export type Differing = { mentee: string; mentors: (string | null)[] };

type Row = {
  draftId: string;
  menteeId: string;
  mentee: string;
  mentorId: string | null;
  mentor: string | null;
};

/** The mentees whose mentor is not the same in all of these drafts, by name; who is not in a draft has nobody in it. */
export function whoMoves(drafts: readonly string[], rows: readonly Row[]): Differing[] {
  const byMentee = Map.groupBy(rows, ({ menteeId }) => menteeId);
  return [...byMentee.values()]
    .flatMap((own): Differing[] => {
      const of = drafts.map((draftId) => own.find((row) => row.draftId === draftId));
      if (new Set(of.map((row) => row?.mentorId ?? null)).size < 2) return [];
      return [{ mentee: own[0]?.mentee ?? "", mentors: of.map((row) => row?.mentor ?? null) }];
    })
    .toSorted((a, b) => a.mentee.localeCompare(b.mentee));
}
