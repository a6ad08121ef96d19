import { expect, it } from "vitest";
import { linesOf, wallLook } from "./wall-look";

const groups = (count: number, size: number, name = "Amina Yusuf") =>
  Array.from({ length: count }, () => Array.from({ length: size }, () => name));
const points = (look: { names: string }) => Number(look.names.match(/(\d+)pt/)?.[1]);

it("breaks names at blanks and hyphens", () => {
  expect(linesOf("Ada", 200, 20)).toBe(1);
  expect(linesOf("Bartholomew Featherstonehaugh-Ramírez", 240, 20)).toBe(3);
  expect(linesOf("Anna-Maria", 60, 20)).toBe(2);
});

it("prints one sheet up to sixty people, the fewer the larger", () => {
  const sizes = [groups(2, 6), groups(6, 6), groups(10, 6), groups(15, 4)].map((plan) =>
    points(wallLook(plan, "group")),
  );
  expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  expect(sizes[0]).toBe(27);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(14);
  const long = wallLook(groups(6, 6, "Bartholomew Featherstonehaugh-Ramírez"), "group");
  expect(points(long)).toBeLessThan(points(wallLook(groups(6, 6), "group")));
  expect(points(wallLook(groups(10, 6), "name"))).toBeGreaterThanOrEqual(14);
});

it("gives more people more sheets, not smaller letters", () => {
  expect(points(wallLook(groups(50, 6), "group"))).toBe(20);
});
