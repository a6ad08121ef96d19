import { type WritableCell, writeRows } from "./write-table";

type Rows = readonly (readonly WritableCell[])[];

/**
 * A response that downloads a table as it is read, slice by slice, so that a long one takes no more memory than a slice. A
 * slice that fails breaks the download off, so that half a file is never taken for a whole one.
 */
export function tableResponse(fileName: string, slices: AsyncIterable<Rows>): Response {
  const encoder = new TextEncoder();
  const iterator = slices[Symbol.asyncIterator]();
  let first = true;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) return controller.close();
      controller.enqueue(encoder.encode(`${first ? "\uFEFF" : ""}${writeRows(value)}`));
      first = false;
    },
    async cancel() {
      await iterator.return?.();
    },
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="${fileName}"`,
      "Cache-Control": "private, no-store",
    },
  });
}

/** A file's name of words and a day: "people-spring-2026-2026-11-24.csv", in letters that every system takes. */
export function csvName(words: readonly string[], day: string): string {
  const plain = words
    .map((word) =>
      word
        .normalize("NFKD")
        .toLowerCase()
        .replace(/\p{M}/gu, "")
        .replace(/[^a-z0-9]+/g, "-")
        .replace(/^-|-$/g, ""),
    )
    .filter(Boolean);
  return `${[...plain, day].join("-").slice(0, 100)}.csv`;
}
