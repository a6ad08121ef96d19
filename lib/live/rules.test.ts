import { expect, it } from "vitest";
import { type News, packed, unpacked } from "@/lib/live/rules";

const news = (seq: number, more: Partial<News> = {}): News => ({
  orgId: "0190a3c2-7e6f-7cc3-98c4-dc0c0c07398f",
  sessionId: "0190a3c2-7e6f-7cc3-98c4-dc0c0c073990",
  groupId: null,
  about: "point",
  seq,
  ...more,
});

it("comes out as it went in, with the latest number of what changed many times", () => {
  const group = { groupId: "0190a3c2-7e6f-7cc3-98c4-dc0c0c073991" };
  const texts = packed([news(1), news(2), news(3, { about: "seat" }), news(4, group)]);
  expect(texts.flatMap(unpacked)).toEqual([news(2), news(3, { about: "seat" }), news(4, group)]);
});

it("never says more at once than a NOTIFY takes", () => {
  const id = (n: number) => `0190a3c2-7e6f-7cc3-98c4-${String(n).padStart(12, "0")}`;
  const many = Array.from({ length: 500 }, (_, n) =>
    news(1_796_000_000_000_000 + n, { sessionId: id(n), groupId: id(n), about: "presence" }),
  );
  const texts = packed(many);
  expect(texts.flatMap(unpacked)).toEqual(many);
  for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(8_000);
});

it("is nothing where somebody else said something on the channel", () => {
  const rows = ["1", "[1]", "[[]]", '[["a","b",null,"c","1"]]', '[["a",2,null,"c",1]]'];
  for (const text of ["", "hello", "{}", "null", ...rows, ...rows.map((said) => `{"news":${said}}`)])
    expect(unpacked(text)).toEqual([]);
  expect(unpacked('{"news":[["a","b",null,"c",1]]}')).toHaveLength(1);
});
