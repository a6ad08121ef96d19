"use client";

import { useActionState, useState } from "react";
import { Input } from "@/components/ui/input";
import { type FormAction, idle } from "@/lib/forms/state";
import type { DoorPerson } from "@/lib/seating/queries";
import { DoorRow } from "./door-row";
import { matches } from "./matches";
import { useMarks } from "./use-marks";

type DoorListProps = {
  sessionId: string;
  people: DoorPerson[];
  action: FormAction;
  /** The door page's address. */
  here: string;
  /** What is searched for already: a browser without scripts asks the server. */
  search: string;
};

/** Everybody who is expected, to be ticked with a thumb. Without scripts each tick is a button of the form. */
export function DoorList({ sessionId, people, action, here, search }: DoorListProps) {
  const [wanted, setWanted] = useState(search);
  const [state, submit] = useActionState(action, idle);
  const { shown, mark, problem, send } = useMarks(sessionId, people, action);
  const found = people.filter((person) => matches(person.name, wanted));
  const trouble = problem || (state.status === "error" ? state.message : "");

  return (
    <div className="grid gap-2">
      <search className="sticky top-0 z-10 bg-paper py-2">
        <form onSubmit={(event) => event.preventDefault()}>
          <input type="hidden" name="view" value="people" />
          <label className="sr-only" htmlFor="door-search">
            Find a name
          </label>
          <Input
            id="door-search"
            name="q"
            type="search"
            placeholder="Find a name"
            autoComplete="off"
            enterKeyHint="search"
            defaultValue={search}
            onInput={(event) => setWanted(event.currentTarget.value)}
          />
        </form>
      </search>
      <p role="status" className="text-sm text-ink-soft empty:hidden">
        {wanted && `${found.length} of ${people.length} people`}
      </p>
      {trouble && (
        <p
          role="alert"
          className="flex flex-wrap items-center gap-x-3 rounded-sm border-s-4 border-warn bg-warn-wash px-4 py-2"
        >
          {trouble}
          {problem && (
            <button type="button" onClick={send} className="min-h-11 font-semibold underline">
              Send them now
            </button>
          )}
        </p>
      )}
      <form action={submit}>
        <input type="hidden" name="sessionId" value={sessionId} />
        <ul aria-label="Who is here" className="divide-y divide-line border-y border-line">
          {found.map((person) => (
            <DoorRow
              key={person.id}
              person={person}
              stand={shown[person.id] ?? person.mark ?? "none"}
              here={here}
              onMark={mark}
            />
          ))}
        </ul>
      </form>
      {found.length === 0 && (
        <p className="py-4 text-ink-soft">Nobody by that name. Is it a guest? Add them below.</p>
      )}
    </div>
  );
}
