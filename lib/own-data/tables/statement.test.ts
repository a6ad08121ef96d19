import { expect, test } from "vitest";
import { bound } from "@/lib/own-data/tables/statement";

test("names become parameters, each once, and casts are left alone", () => {
  const { text, values } = bound(`"a" = :org and "b"::text = :member or "c" = :org`, {
    org: "o",
    member: "m",
  });
  expect(text).toBe(`"a" = $1::uuid and "b"::text = $2::uuid or "c" = $1::uuid`);
  expect(values).toEqual(["o", "m"]);
});

test("a name without a value is a mistake of the declaration", () => {
  expect(() => bound(`"a" = :member`, { org: "o" })).toThrow(":member");
});
