import { expect, it } from "vitest";
import { packedWriting, unpackedWriting, type Writing } from "@/lib/live/writing";

const id = (n: number) => `0190a3c2-7e6f-7cc3-98c4-${String(n).padStart(12, "0")}`;
const writing = (n: number): Writing => ({
  ...{ orgId: id(1), sessionId: id(2), groupId: id(3), questionId: id(4), pen: id(n) },
});

it("comes out as it went in, each writer once, in texts that a NOTIFY takes", () => {
  const all = Array.from({ length: 100 }, (_, n) => writing(n));
  const texts = packedWriting([...all, writing(0)]);
  expect(texts.flatMap(unpackedWriting)).toEqual(all);
  for (const text of texts) expect(Buffer.byteLength(text)).toBeLessThan(8_000);
});

it("is nobody in whatever else is said on the channel", () => {
  for (const text of [
    "",
    "[]",
    '[["a"]]',
    '{"writing":1}',
    '{"writing":[["a","b","c","d"]]}',
    '{"writing":[[1,2,3,4,5]]}',
  ])
    expect(unpackedWriting(text)).toEqual([]);
});
