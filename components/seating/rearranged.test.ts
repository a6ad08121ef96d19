import { expect, it } from "vitest";
import type { DoorPerson } from "@/lib/seating/queries";
import { rearranged } from "./rearranged";

const at = (id: string, group: number | null): DoorPerson => ({
  id,
  name: id,
  role: "mentee",
  mark: null,
  group,
  saidNo: false,
});
const people = [at("ann", 1), at("bo", 2), at("cy", null)];
const groups = [
  { id: "g1", number: 1 },
  { id: "g2", number: 2 },
];
const sent = (personId: string, to: string) =>
  new Map([
    ["personId", personId],
    ["to", to],
  ]);
const after = (personId: string, to: string) =>
  rearranged(people, groups, { get: (name) => sent(personId, to).get(name) ?? null }).map(
    ({ group }) => group,
  );

it("shows a move, a swap and an exit before the server has answered", () => {
  expect(after("ann", "g2")).toEqual([2, 2, null]);
  expect(after("cy", "g1")).toEqual([1, 2, 1]);
  expect(after("ann", "swap:bo")).toEqual([2, 1, null]);
  expect(after("ann", "none")).toEqual([null, 2, null]);
});

it("knows the group chosen in the list", () => {
  const form = new Map([
    ["personId", "ann"],
    ["to", "listed"],
    ["listed", "g2"],
  ]);
  const [ann] = rearranged(people, groups, { get: (name) => form.get(name) ?? null });
  expect(ann?.group).toBe(2);
});

it("leaves the plan alone where it cannot know", () => {
  expect(after("ann", "new")).toEqual([1, 2, null]);
  expect(after("nobody", "g2")).toEqual([1, 2, null]);
  expect(rearranged(people, groups, null)).toBe(people);
});
