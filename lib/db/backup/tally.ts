import { createHash } from "node:crypto";

/** Counts lines and sums them up as they pass. */
export function tally() {
  const hash = createHash("sha256");
  let rows = 0;
  return {
    async *through(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        hash.update(chunk);
        for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++;
        yield chunk;
      }
    },
    result: () => ({ rows, sha256: hash.digest("hex") }),
  };
}

/** The same, of chunks that nobody needs. */
export async function tallied(chunks: AsyncIterable<Buffer>): Promise<{ rows: number; sha256: string }> {
  const { through, result } = tally();
  for await (const _ of through(chunks));
  return result();
}
