import { Avatar } from "@/components/ui/avatar";
import { Status } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { MyRequest } from "@/lib/pairings/requests/queries";
import { isWaiting, standingWords } from "@/lib/pairings/requests/rules";

type MyRequestsProps = {
  requests: readonly MyRequest[];
  base: string;
  reader: { zone: string; locale: string };
};

/** One's own requests: those one made, or got. */
export function MyRequests({ requests, base, reader }: MyRequestsProps) {
  return (
    <List label="Your requests">
      {requests.map(({ id, role, other, state, createdAt }) => (
        <Row
          key={id}
          lead={<Avatar name={other.name} />}
          title={
            <TextLink look="quiet" href={`${base}/requests/${id}`}>
              {other.name}
            </TextLink>
          }
          detail={<Time at={createdAt} {...reader} show="day" />}
          action={
            role === "mentor" && state === "open" ? (
              <ButtonLink href={`${base}/requests/${id}`}>Answer</ButtonLink>
            ) : (
              <Status shape={isWaiting(state) ? "waiting" : state === "accepted" ? "done" : "quiet"}>
                {standingWords[state][role]}
              </Status>
            )
          }
        />
      ))}
    </List>
  );
}
