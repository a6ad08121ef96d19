import { open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { newId } from "@/lib/db/id";
import type { Sink } from "@/lib/exports/organization/archive";

/**
 * Lets `write` finish into a file that has no name, and answers with what it wrote, as a stream. A slow reader so holds a file
 * and no transaction, and nothing is left behind, whoever dies. Where `signal` says that nobody waits any more, it stops.
 */
export async function spooled(
  write: (sink: Sink) => Promise<unknown>,
  signal: AbortSignal,
): Promise<{ size: number; stream: ReadableStream<Uint8Array> }> {
  const path = join(tmpdir(), `council-${newId()}`);
  const file = await open(path, "wx+", 0o600);
  try {
    await rm(path);
    await write(async (bytes) => {
      signal.throwIfAborted();
      await file.writeFile(bytes);
    });
    const { size } = await file.stat();
    const reading = file.createReadStream({ start: 0, autoClose: true });
    return { size, stream: Readable.toWeb(reading) as ReadableStream<Uint8Array> };
  } catch (error) {
    await file.close();
    throw error;
  }
}
