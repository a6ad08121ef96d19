import { RowQuestion } from "@/components/people/row-question";
import { Row } from "@/components/ui/list";
import type { RosterRow } from "@/lib/people/roster/plan-types";

/** One row of a file: what becomes of it and why, and what it would change. */
export function ImportRow({ row }: { row: RosterRow }) {
  const { rowNumber, name, email, says, notes, questions } = row;
  return (
    <Row
      lead={
        <span className="block w-10 pt-0.5 text-end text-sm text-ink-soft tabular-nums">
          <span className="sr-only">Row </span>
          {rowNumber}
        </span>
      }
      title={
        <span className="wrap-anywhere">
          {name || email || (row.status === "skipped" ? "An empty row" : "No name")}
        </span>
      }
      detail={
        <>
          {name && email && <p className="wrap-anywhere">{email}</p>}
          <p className="wrap-anywhere">{says}</p>
        </>
      }
    >
      {row.status === "changed" && <Changes changes={row.changes} />}
      {row.status === "new" && <Person person={row.person} />}
      {notes.length > 0 && (
        <ul className="grid gap-0.5 text-sm text-ink-soft">
          {notes.map(({ field, text }) => (
            <li key={`${field}:${text}`} className="wrap-anywhere">
              {text}
            </li>
          ))}
        </ul>
      )}
      {questions.map((question) => (
        <RowQuestion
          key={question.key}
          question={question}
          name={name || email}
          open={row.status === "decide"}
        />
      ))}
    </Row>
  );
}

function Person({ person }: { person: Extract<RosterRow, { status: "new" }>["person"] }) {
  const work = [person.title, person.employer].filter(Boolean).join(", ");
  return work ? <p className="text-sm wrap-anywhere">{work}</p> : null;
}

function Changes({ changes }: { changes: Extract<RosterRow, { status: "changed" }>["changes"] }) {
  return (
    <dl className="grid gap-1 text-sm">
      {changes.map(({ field, label, from, to }) => (
        <div key={`${field}:${label}`} className="flex flex-wrap gap-x-2">
          <dt className="text-ink-soft">{label}:</dt>
          <dd className="min-w-0 wrap-anywhere">
            {from !== "" && (
              <>
                <del className="text-ink-soft">{from}</del> →{" "}
              </>
            )}
            <ins className="no-underline">{to || "nothing"}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
