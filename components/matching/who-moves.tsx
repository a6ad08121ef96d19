import { List, Row } from "@/components/ui/list";
import type { ComparePage } from "@/lib/pairings/drafts/comparing/queries";

type WhoMovesProps = Pick<ComparePage, "drafts" | "moves">;

/** Mentees whose mentor depends on the draft, each with who it is in which. */
export function WhoMoves({ drafts, moves }: WhoMovesProps) {
  if (moves.length === 0) return <p>Nobody: all of them pair the same people.</p>;
  return (
    <List label="Who moves">
      {moves.map(({ mentee, mentors }) => (
        <Row
          key={mentee}
          title={mentee}
          detail={
            <span className="flex flex-wrap gap-x-4">
              {drafts.map(({ id, number }, index) => (
                <span key={id}>
                  Draft {number}: {mentors[index] ?? "nobody"}
                </span>
              ))}
            </span>
          }
        />
      ))}
    </List>
  );
}
