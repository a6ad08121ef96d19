import { createHash } from "node:crypto";
import { Zip, ZipDeflate } from "fflate";

/** Takes the bytes of an archive as they come; it may make the next ones wait. */
export type Sink = (bytes: Uint8Array) => Promise<void>;

/** Writes a zip file by file, so that no more than a slice of one is in memory. */
export function openArchive(sink: Sink, mtime: Date) {
  const ready: Uint8Array[] = [];
  let broken: Error | undefined;
  const zip = new Zip((error, bytes) => {
    if (error) broken ??= error;
    else ready.push(bytes);
  });
  const hand = async () => {
    for (const bytes of ready.splice(0)) await sink(bytes);
    if (broken) throw broken;
  };
  return {
    /** Answers with the checksum of what it wrote. */
    async file(name: string, texts: AsyncIterable<string>): Promise<string> {
      const hash = createHash("sha256");
      const entry = new ZipDeflate(name, { level: 6 });
      entry.mtime = mtime;
      zip.add(entry);
      for await (const text of texts) {
        const bytes = Buffer.from(text);
        hash.update(bytes);
        entry.push(bytes);
        await hand();
      }
      entry.push(new Uint8Array(), true);
      await hand();
      return hash.digest("hex");
    },
    async end(): Promise<void> {
      zip.end();
      await hand();
    },
  };
}
