import { Time } from "@/components/ui/time";
import type { RequestPage } from "@/lib/pairings/requests/queries";
import { standingWords } from "@/lib/pairings/requests/rules";

type Reader = { zone: string; locale: string };

/** How a request stands, and since when. */
export function RequestStory({ request, reader }: { request: RequestPage; reader: Reader }) {
  const { state, mine, words, mentor, mentee, closedAt, answeredAt, createdAt } = request;
  const at = closedAt ?? answeredAt ?? createdAt;
  return (
    <div className="grid gap-1">
      <p>{mine ? `${standingWords[state][mine]}.` : sayToOrganizer(request)}</p>
      {state === "declined" && words && <p className="font-serif text-lg">“{words}”</p>}
      {state === "closed" && (
        <p className="text-ink-soft">
          {mine === "mentee"
            ? `${mentor.name} has not found the time. That says nothing about you.`
            : "We closed it for you. Nobody holds it against you."}
        </p>
      )}
      {state === "open" ? (
        <p className="text-sm text-ink-soft">
          Asked <Time at={createdAt} {...reader} show="day" />. Without an answer it closes by itself on{" "}
          <Time at={request.closesAt} {...reader} show="day" />
          {mine === "mentee"
            ? `; ${mentor.name} is reminded once.`
            : `; ${mentee.name} can ask others meanwhile.`}
        </p>
      ) : (
        <p className="text-sm text-ink-soft">
          <Time at={at} {...reader} />
        </p>
      )}
    </div>
  );
}

const sayToOrganizer = ({ state }: RequestPage): string =>
  state === "refused"
    ? "An organizer said that it will not go ahead."
    : "Both said yes. It waits for your word.";
