import type { DoorPerson } from "@/lib/seating/queries";

export type DoorCounts = {
  /** Participants who are not marked absent. */
  coming: number;
  here: number;
  absent: number;
  /** Neither here nor absent. */
  waiting: number;
  guests: number;
  /** Who has no seat and is not absent, and how many of them are here (guests count as here). */
  unseated: number;
  unseatedHere: number;
};

/** The numbers by the door. */
export function countsOf(people: readonly DoorPerson[]): DoorCounts {
  const count = (test: (person: DoorPerson) => boolean) => people.filter(test).length;
  const isGuest = (person: DoorPerson) => person.role === "guest";
  const here = count((person) => person.mark === "present");
  const absent = count((person) => person.mark === "absent");
  const guests = count(isGuest);
  return {
    coming: people.length - guests - absent,
    here,
    absent,
    waiting: people.length - guests - here - absent,
    guests,
    unseated: count((person) => person.group === null && person.mark !== "absent"),
    unseatedHere: count((person) => person.group === null && (person.mark === "present" || isGuest(person))),
  };
}
