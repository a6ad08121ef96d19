import { classNames } from "@/components/ui/class-names";
import { List, Row } from "@/components/ui/list";
import { Time } from "@/components/ui/time";
import type { InboxLine } from "@/lib/letters/inbox/queries";

type InboxListProps = {
  label: string;
  lines: readonly InboxLine[];
  /** The address of the inbox. */
  base: string;
  reader: { zone: string; locale: string };
};

/** Lines of an inbox. What is not there any more for its reader is said, and leads nowhere. */
export function InboxList({ label, lines, base, reader }: InboxListProps) {
  return (
    <List label={label}>
      {lines.map(({ id, says, path, at, isNew }) => (
        <Row
          key={id}
          lead={<Dot shown={isNew} />}
          title={
            path === null ? (
              <span className="font-normal text-ink-soft">{says}</span>
            ) : (
              // A document of its own: the address answers with another one, after it has marked the line as read.
              <a
                href={`${base}/${id}`}
                className={classNames("underline-offset-4 hover:underline", !isNew && "font-normal")}
              >
                {isNew && <span className="sr-only">New: </span>}
                {says}
              </a>
            )
          }
          detail={
            <>
              <Time at={at} {...reader} />
              {path === null && ". It is not there any more."}
            </>
          }
        />
      ))}
    </List>
  );
}

/** Keeps its room where there is nothing new, so that lines stand below each other. */
const Dot = ({ shown }: { shown: boolean }) => (
  <span
    aria-hidden="true"
    className={classNames("mt-1.5 block size-2 rounded-full", shown && "bg-accent forced-colors:border")}
  />
);
