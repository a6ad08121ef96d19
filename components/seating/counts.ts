import type { DoorPerson } from "@/lib/seating/queries";

export type DoorCounts = {
  /** Participants who are not marked absent, and have not said that they can't come. */
  coming: number;
  here: number;
  absent: number;
  /** Neither here nor absent, and nothing said against it. */
  waiting: number;
  guests: number;
  /** Who is waited for and has no seat, and how many of them are here (guests count as here). */
  unseated: number;
  unseatedHere: number;
};

/** The numbers by the door. */
export function countsOf(people: readonly DoorPerson[]): DoorCounts {
  const count = (test: (person: DoorPerson) => boolean) => people.filter(test).length;
  const isGuest = (person: DoorPerson) => person.role === "guest";
  // A tick by the door says more than what they said before.
  const isAway = ({ mark, saidNo }: DoorPerson) => mark === "absent" || (mark === null && saidNo);
  const here = count((person) => person.mark === "present");
  const absent = count((person) => person.mark === "absent");
  const away = count(isAway);
  const guests = count(isGuest);
  return {
    coming: people.length - guests - away,
    here,
    absent,
    waiting: people.length - guests - here - away,
    guests,
    unseated: count((person) => person.group === null && !isAway(person)),
    unseatedHere: count((person) => person.group === null && (person.mark === "present" || isGuest(person))),
  };
}
