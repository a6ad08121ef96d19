import { expect, it } from "vitest";
import { statementNames } from "@/lib/db/statements";

it("gives a text the same name each time, and different texts different ones", () => {
  const { nameOf: name } = statementNames();
  const first = name({ sql: "select 1" });
  expect(name({ sql: "select 2" })).not.toBe(first);
  expect(name({ sql: "select 1" })).toBe(first);
});

it("stops naming before statements fill a connection", () => {
  const { nameOf: name } = statementNames();
  const names = Array.from({ length: 1_000 }, (_, n) => name({ sql: `select ${n}` }));
  expect(new Set(names.filter(Boolean)).size).toBe(400);
  expect(name({ sql: "select 999" })).toBe("");
  expect(name({ sql: "select 0" })).toBe(names[0]);
});

it("names every statement anew once plans have aged", () => {
  const { nameOf, planAnew } = statementNames();
  const before = ["select 1", "select 2"].map((sql) => nameOf({ sql }));
  planAnew();
  const after = ["select 2", "select 1"].map((sql) => nameOf({ sql }));
  expect(new Set([...before, ...after]).size).toBe(4);
});
