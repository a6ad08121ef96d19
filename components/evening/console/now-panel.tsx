import { TimeLeft } from "@/components/evening/time-left";
import { changeWords, stageWords } from "@/components/evening/words";
import type { ConsolePage } from "@/lib/evening/console/queries";
import type { Running } from "@/lib/evening/now/rules";
import { turnBeside } from "@/lib/evening/rules";
import { Press } from "./press";

type NowPanelProps = { running: Running; groups: ConsolePage["groups"]; at: number; until: string | null };

/** What is now, its time, and what an organizer may press next: the likeliest first. */
export function NowPanel({ running, groups, at, until }: NowPanelProps) {
  const { item, stage, timer, extra, lastChange } = running;
  const words = changeWords(lastChange);
  return (
    <section aria-labelledby="now" className="grid gap-5">
      <div className="grid gap-1.5">
        <p className="font-semibold text-accent">{stageWords(running)}</p>
        <h2
          id="now"
          className={
            item?.kind === "question"
              ? "font-serif text-2xl font-semibold wrap-anywhere"
              : "text-2xl font-semibold wrap-anywhere"
          }
        >
          {item?.text ?? "Choose from the agenda what is next"}
        </h2>
      </div>
      {stage === "room" && <WhoHasTheWord running={running} groups={groups} />}
      {item && (
        <div className="grid gap-3">
          <TimeLeft timer={timer} at={at} until={until} />
          {!running.closed && (
            <div className="flex flex-wrap gap-3">
              {timer.runningSince === null ? (
                <Press wish="start" look="quiet">
                  Start the timer
                </Press>
              ) : (
                <Press wish="pause" look="quiet">
                  Pause
                </Press>
              )}
              <Press wish={`extend:${extra + 1}`} look="quiet">
                One more minute
              </Press>
            </div>
          )}
        </div>
      )}
      <div className="grid gap-3">
        {running.closed ? <Closed /> : <Onward running={running} groups={groups} />}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-x-3 border-y border-line py-1">
        <span className="min-w-0 text-ink-soft">{words.sentence}</span>
        <Press wish="undo" look="plain">
          {words.button}
        </Press>
      </div>
    </section>
  );
}

const Closed = () => (
  <Press wish="reopen" look="quiet">
    Open the evening again
  </Press>
);

/** Whose turn it is while the room is together. */
function WhoHasTheWord({
  running: { groupId, askedId, forRoom, item },
  groups,
}: Omit<NowPanelProps, "at" | "until">) {
  const group = groups.find(({ id }) => id === groupId);
  const asked = forRoom.find(({ id }) => id === askedId);
  return (
    <div className="grid gap-1 border-s-2 border-accent ps-4">
      <p className="text-xl font-semibold">
        {group ? `Group ${group.number} has the word` : "Nobody has the word"}
      </p>
      {asked && asked.id !== item?.id && <p className="font-serif text-lg wrap-anywhere">{asked.text}</p>}
    </div>
  );
}

/** The ways on from here; the likeliest is the one main button. */
function Onward({ running, groups }: Omit<NowPanelProps, "at" | "until">) {
  const { stage, next, question, item } = running;
  if (stage === "room") return <OnwardInRoom running={running} groups={groups} />;
  const together = question !== null && (next === null || next.kind === "administration");
  return (
    <>
      {question !== null && (
        <Press wish="reconvene" look={together ? "primary" : "quiet"}>
          Re-convene now
        </Press>
      )}
      {next && (
        <Press wish={`goTo:${next.id}`} look={together ? "quiet" : "primary"}>
          <span className="line-clamp-2 text-start">Next: {next.text}</span>
        </Press>
      )}
      {!next && (
        <Press wish="close" look={item?.kind === "question" ? "quiet" : "primary"}>
          Close the evening
        </Press>
      )}
    </>
  );
}

function OnwardInRoom({ running, groups }: Omit<NowPanelProps, "at" | "until">) {
  const { forRoom, next } = running;
  const turn = turnBeside(running, forRoom, groups, 1);
  const before = turnBeside(running, forRoom, groups, -1);
  const group = groups.find(({ id }) => id === turn?.groupId);
  const another = turn && turn.askedId !== running.askedId;
  return (
    <>
      {turn && group && (
        <Press wish={`turn:${turn.askedId}:${turn.groupId}`}>
          {another ? `Next question: group ${group.number}` : `Next: group ${group.number}`}
        </Press>
      )}
      <div className="flex flex-wrap gap-3">
        {before && (
          <Press wish={`turn:${before.askedId}:${before.groupId}`} look="quiet">
            One back
          </Press>
        )}
        <Press wish="groups" look="quiet">
          Back to the groups
        </Press>
      </div>
      {next ? (
        <Press wish={`goTo:${next.id}`} look={turn ? "quiet" : "primary"}>
          <span className="line-clamp-2 text-start">Next: {next.text}</span>
        </Press>
      ) : (
        <Press wish="close" look={turn ? "quiet" : "primary"}>
          Close the evening
        </Press>
      )}
    </>
  );
}
