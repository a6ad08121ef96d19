"use client";

import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import type { BoardMentee as Mentee, BoardMentor as Mentor } from "@/lib/pairings/drafts/by-mentor/queries";
import {
  afterChoice,
  pricesOf,
  receivedScores,
  type SentMatrix,
} from "@/lib/pairings/drafts/by-mentor/rules";
import type { Choice } from "@/lib/pairings/drafts/changing/rules";
import { points } from "@/lib/pairings/drafts/figures/rules";
import { BoardBar } from "./board-bar";
import { BoardMentee } from "./board-mentee";
import { BoardMentor, type Price } from "./board-mentor";
import { displacedSentence, signed } from "./price";
import { useCarrying } from "./use-carrying";

type MentorBoardProps = {
  mentors: Mentor[];
  mentees: Mentee[];
  /** Null where nothing can be priced here: names are links to the page of one mentee then. */
  matrix: SentMatrix | null;
  canChange: boolean;
  /** The draft's address. */
  draft: string;
};

type Picked = { id: string; from: string | null };

/**
 * A draft by its mentors. A mentee is picked up with a tap, a key or by dragging; while they are, every mentor says what it
 * costs to bring them there, before it is done.
 */
export function MentorBoard({ mentors, mentees, matrix, canChange, draft }: MentorBoardProps) {
  const { pending, data } = useFormStatus();
  const scores = useMemo(() => matrix && receivedScores(matrix), [matrix]);
  const [picked, setPicked] = useState<Picked | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const [carried, setCarried] = useState(false);
  const board = useRef<HTMLDivElement>(null);
  const nameOf = useMemo(
    () =>
      new Map([
        ...mentors.map(({ id, name }) => [id, name]),
        ...mentees.map((one) => [one.menteeId, one.name]),
      ] as [string, string][]),
    [mentors, mentees],
  );
  const prices = useMemo(
    () => (picked && scores ? pricesOf(picked.id, mentees, scores) : new Map<string, Choice>()),
    [picked, scores, mentees],
  );
  const sent = pending ? sentChoice(data, prices) : undefined;
  const pairs = sent === undefined ? mentees : afterChoice(mentees, sent.menteeId, sent.choice);
  const person = pairs.find(({ menteeId, mentorId }) => menteeId === picked?.id && mentorId === picked.from);
  // Whoever has another mentor by now has landed.
  if (picked && !person && !pending) setPicked(null);

  const pick = (id: string | null) => {
    const one = mentees.find(({ menteeId }) => menteeId === id);
    setPicked(one ? { id: one.menteeId, from: one.mentorId } : null);
    setOver(null);
  };
  const { carry, ghost } = useCarrying({
    onLift: (id) => {
      pick(id);
      setCarried(true);
    },
    onOver: setOver,
    onDrop: (place) => {
      setCarried(false);
      const button = place && board.current?.querySelector<HTMLElement>(`[data-move][value="${place}"]`);
      if (button) button.click();
      else pick(null);
    },
  });

  function press(event: KeyboardEvent) {
    if (!picked) return;
    if (event.key === "Escape") {
      pick(null);
      document.getElementById(`mentee-${picked.id}`)?.focus();
      return;
    }
    const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!by || event.target instanceof HTMLSelectElement) return;
    const ways = [...(board.current?.querySelectorAll<HTMLElement>("[data-move]") ?? [])];
    const at = ways.indexOf(document.activeElement as HTMLElement);
    const next = ways.at(at < 0 ? (by > 0 ? 0 : -1) : (at + by) % ways.length);
    next?.focus();
    if (next) event.preventDefault();
  }

  const priceOf = (choice: Choice | undefined): Price | null =>
    choice
      ? { signed: signed(choice.change), sentence: displacedSentence(named(choice.displaced, nameOf)) }
      : null;
  const rows = (list: Mentee[]) =>
    list.map((one) => (
      <BoardMentee
        key={one.menteeId}
        one={one}
        points={one.mentorId && scores ? points(scores.of(one.menteeId, one.mentorId) ?? 0) : null}
        picked={one.menteeId === person?.menteeId}
        canChange={canChange}
        canLift={scores !== null}
        href={`${draft}/mentees/${one.menteeId}`}
        onPick={pick}
        onPress={carry}
      />
    ));
  const without = pairs.filter(({ mentorId }) => mentorId === null);
  const looked = over === null ? null : priceOf(prices.get(over));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys on their way from the buttons inside
    <div ref={board} onKeyDown={press} className="grid gap-6">
      <input type="hidden" name="menteeId" value={person?.menteeId ?? ""} />
      {without.length > 0 && (
        <section aria-label="Without a mentor" className="grid gap-1 border-t border-edge pt-2">
          <h3 className="flex min-h-11 items-center font-semibold">Without a mentor</h3>
          <ul className="grid gap-x-8 sm:grid-cols-2 lg:grid-cols-3">{rows(without)}</ul>
        </section>
      )}
      <ul className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {mentors.map((mentor) => {
          const theirs = pairs.filter(({ mentorId }) => mentorId === mentor.id);
          const offer =
            person && person.mentorId !== mentor.id
              ? { name: person.name, price: priceOf(prices.get(mentor.id)) }
              : null;
          return (
            <li key={mentor.id} className="min-w-0">
              <BoardMentor
                {...{
                  mentor,
                  taken: theirs.length,
                  offer,
                  over: carried && over === mentor.id,
                  onLook: setOver,
                }}
              >
                <ul>{rows(theirs)}</ul>
              </BoardMentor>
            </li>
          );
        })}
      </ul>
      {person && (
        <BoardBar
          name={person.name}
          hasMentor={person.mentorId !== null}
          looked={looked && { name: nameOf.get(over ?? "") ?? "", ...looked }}
          choices={[...prices.values()].map(({ mentorId, change }) => ({
            id: mentorId,
            label: `${nameOf.get(mentorId) ?? ""}, ${signed(change)}`,
          }))}
          onPutBack={() => pick(null)}
        />
      )}
      {carried && person && (
        <div
          ref={ghost}
          aria-hidden="true"
          className="pointer-events-none fixed top-0 left-0 z-30 max-w-64 rounded-md bg-accent px-3 py-2 text-accent-ink shadow-lift"
        >
          <strong>{person.name}</strong>
          {looked && <span className="ms-2 tabular-nums">{looked.signed}</span>}
        </div>
      )}
    </div>
  );
}

const named = (displaced: Choice["displaced"], nameOf: ReadonlyMap<string, string>) =>
  displaced && {
    ...displaced,
    mentee: nameOf.get(displaced.menteeId) ?? "",
    to: displaced.to === null ? null : (nameOf.get(displaced.to) ?? ""),
  };

/** What a form on its way asks for. */
function sentChoice(data: Pick<FormData, "get"> | null, prices: ReadonlyMap<string, Choice>) {
  const said = String(data?.get("mentorId") ?? "");
  const mentorId = said === "listed" ? String(data?.get("listed") ?? "") : said;
  const choice = prices.get(mentorId) ?? null;
  const menteeId = String(data?.get("menteeId") ?? "");
  return menteeId === "" || (mentorId !== "" && !choice) ? undefined : { menteeId, choice };
}
