import { expect, it } from "vitest";
import { readForm, readKey } from "@/lib/forms/read";

const key = "0190a3c2-7e6f-7cc3-98c4-dc0c0c07398f";

function form(fields: Record<string, string | File>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries({ key, ...fields })) data.set(name, value);
  return data;
}

it("gives the same form sent twice one key, and other words another", () => {
  const first = readKey(form({ text: "One." }));
  expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(readKey(form({ text: "One." }))).toBe(first);
  expect(readKey(form({ text: "Two." }))).not.toBe(first);
});

it("tells one file from another", () => {
  const file = (text: string, name: string) => form({ file: new File([text], name, { lastModified: 1 }) });
  expect(readKey(file("a", "roster.csv"))).toBe(readKey(file("a", "roster.csv")));
  expect(readKey(file("a", "roster.csv"))).not.toBe(readKey(file("a", "roster-2.csv")));
});

it("has no key where the form sent none", () => {
  const data = new FormData();
  data.set("key", "not a uuid");
  expect(readKey(data)).toBeUndefined();
});

it("reads lists, and leaves out the key and React's own fields", () => {
  const data = form({ "topic[]": "pricing", $ACTION_ID_x: "1" });
  data.append("topic[]", "hiring");
  expect(readForm(data)).toEqual({ topic: ["pricing", "hiring"] });
});
