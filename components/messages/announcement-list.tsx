import { Status } from "@/components/ui/badge";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { AnnouncementLine } from "@/lib/messages/queries";
import { people } from "@/lib/messages/rules";

type AnnouncementListProps = {
  lines: readonly AnnouncementLine[];
  base: string;
  reader: { zone: string; locale: string };
};

export function AnnouncementList({ lines, base, reader }: AnnouncementListProps) {
  return (
    <List label="Messages">
      {lines.map(({ id, subject, author, state, at, count }) => (
        <Row
          key={id}
          title={
            <TextLink look="quiet" href={`${base}/announcements/${id}`}>
              {subject}
            </TextLink>
          }
          detail={
            <>
              {author} · {state === "draft" ? "begun " : ""}
              <Time at={at} {...reader} />
              {count !== null && state !== "draft" && ` · to ${people(count)}`}
            </>
          }
          action={
            state === "draft" ? (
              <Status shape="waiting">Not sent</Status>
            ) : (
              state === "leaving" && <Status shape="active">Leaving</Status>
            )
          }
        />
      ))}
    </List>
  );
}
