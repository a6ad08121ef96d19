import { expect, it } from "vitest";
import type { DoorPerson } from "@/lib/seating/queries";
import { countsOf } from "./counts";

const person = (
  mark: DoorPerson["mark"],
  group: number | null,
  role: DoorPerson["role"] = "mentee",
): DoorPerson => ({ id: crypto.randomUUID(), name: "", role, mark, group, saidNo: false });

it("counts who is here, who is not, and who has no seat", () => {
  const people = [
    person("present", 1),
    person("present", null),
    person("absent", null),
    person(null, 1),
    person(null, null),
    person(null, null, "guest"),
  ];
  expect(countsOf(people)).toEqual({
    coming: 4,
    here: 2,
    absent: 1,
    waiting: 2,
    guests: 1,
    unseated: 3,
    unseatedHere: 2,
  });
});
