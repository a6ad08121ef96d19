"use client";

import { useEffect, useState } from "react";
import { useFormStatus } from "react-dom";
import type { DoorGroup, DoorPerson } from "@/lib/seating/queries";
import { MoveBar } from "./move-bar";
import { PlanGroup } from "./plan-group";
import { rearranged } from "./rearranged";

type PlanBoardProps = {
  people: DoorPerson[];
  groups: DoorGroup[];
  /** Who is picked up, where the address says so (a browser without scripts). */
  moving: string | null;
  /** This page's address; `&move=<person>` is added to it. */
  here: string;
};

type Picked = { id: string; from: number | null };

/**
 * The seating plan. Tap a person, then a group: two taps. While somebody is picked up, groups and other people are buttons of
 * the form around the board; without scripts the first tap is a link.
 */
export function PlanBoard({ people, groups, moving, here }: PlanBoardProps) {
  const { pending, data } = useFormStatus();
  const [picked, setPicked] = useState<Picked | null>(() => pick(people, moving));
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const plan = pending ? rearranged(people, groups, data) : people;
  const person = plan.find(({ id, group }) => id === picked?.id && group === picked.from) ?? null;
  // Whoever sits elsewhere by now has landed, and is not picked up again by an undo.
  if (picked && !person && !pending) setPicked(null);
  const unseated = plan.filter(({ group, mark }) => group === null && mark !== "absent");
  const shared = { person, here, onPick: (id: string | null) => setPicked(pick(plan, id)) };

  return (
    <>
      <input type="hidden" name="personId" value={person?.id ?? ""} />
      {!scripted && <input type="hidden" name="plain" value="yes" />}
      {unseated.length > 0 && <PlanGroup {...shared} title="No seat yet" people={unseated} group={null} />}
      <ul className="grid gap-x-8 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        {groups.map((group) => (
          <li key={group.id} className="min-w-0">
            <PlanGroup
              {...shared}
              title={`Group ${group.number}`}
              people={plan.filter((one) => one.group === group.number)}
              group={group}
            />
          </li>
        ))}
      </ul>
      {person && <MoveBar person={person} groups={groups} here={here} onPutBack={() => setPicked(null)} />}
    </>
  );
}

function pick(people: readonly DoorPerson[], id: string | null): Picked | null {
  const person = people.find((one) => one.id === id);
  return person ? { id: person.id, from: person.group } : null;
}
