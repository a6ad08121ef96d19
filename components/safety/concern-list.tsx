import { Status, type StatusShape } from "@/components/ui/badge";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { ConcernState } from "@/lib/db/generated/enums";
import type { ConcernLine } from "@/lib/safety/concerns/queries";
import { kindWords, ownStateWords, stateWords } from "@/lib/safety/concerns/rules";

const shapes: Record<ConcernState, StatusShape> = {
  open: "waiting",
  looking: "active",
  closed: "done",
  takenBack: "quiet",
};

type ConcernListProps = {
  label: string;
  concerns: readonly ConcernLine[];
  base: string;
  reader: { zone: string; locale: string };
};

/** What a concern is about, in a few words. */
export const concernTitle = ({ kind, name }: Pick<ConcernLine, "kind" | "name">): string =>
  kind === "person" ? `About ${name}` : `About ${kindWords[kind]}${name ? ` by ${name}` : ""}`;

export const ConcernStatus = ({ concern }: { concern: Pick<ConcernLine, "state" | "reporter"> }) => (
  <Status shape={shapes[concern.state]}>
    {concern.reporter === null ? ownStateWords[concern.state] : stateWords[concern.state]}
  </Status>
);

export function ConcernList({ label, concerns, base, reader }: ConcernListProps) {
  return (
    <List label={label}>
      {concerns.map((concern) => (
        <Row
          key={concern.id}
          title={
            <TextLink look="quiet" href={`${base}/concerns/${concern.id}`}>
              {concernTitle(concern)}
            </TextLink>
          }
          detail={
            <>
              {concern.reporter && `${concern.reporter}, `}
              <Time at={concern.raisedAt} show="day" {...reader} />
              {concern.reporter && (concern.state === "open" || concern.state === "looking") && (
                <>
                  {" · answer by "}
                  <Time at={concern.answerBy} show="day" {...reader} />
                </>
              )}
            </>
          }
          action={<ConcernStatus concern={concern} />}
        />
      ))}
    </List>
  );
}
