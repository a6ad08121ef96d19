import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { damaged, tableEnd } from "@/lib/db/backup/format";

const longest = 64 * 1024 * 1024;
const newline = 10;

/** A text that comes in pieces, taken line by line or table by table. */
class Text {
  private rest: Buffer = Buffer.alloc(0);
  constructor(private readonly chunks: AsyncIterator<Buffer>) {}

  private async more(): Promise<boolean> {
    const next = await this.chunks.next().catch((error: Error) => {
      throw damaged(error.message);
    });
    if (next.done) return false;
    this.rest = this.rest.length > 0 ? Buffer.concat([this.rest, next.value]) : next.value;
    return true;
  }

  async line(): Promise<string | undefined> {
    for (;;) {
      const end = this.rest.indexOf(newline);
      if (end >= 0) {
        const line = this.rest.toString("utf8", 0, end);
        this.rest = this.rest.subarray(end + 1);
        return line;
      }
      if (this.rest.length > longest) throw damaged("a line has no end");
      if (!(await this.more()))
        return this.rest.length > 0 ? Promise.reject(damaged("it breaks off")) : undefined;
    }
  }

  /** What stands before the end of a table, in pieces of whole lines. */
  async *rows(): AsyncGenerator<Buffer> {
    const end = Buffer.from(`\n${tableEnd}`);
    for (;;) {
      if (this.rest.subarray(0, tableEnd.length).equals(Buffer.from(tableEnd))) {
        this.rest = this.rest.subarray(tableEnd.length);
        return;
      }
      const at = this.rest.indexOf(end);
      const cut = at >= 0 ? at : this.rest.lastIndexOf(newline);
      if (cut >= 0) {
        const whole = this.rest.subarray(0, cut + 1);
        this.rest = this.rest.subarray(cut + 1);
        yield whole;
      } else if (!(await this.more())) throw damaged("it breaks off");
      if (at < 0 && cut >= 0 && !(await this.more())) throw damaged("it breaks off");
    }
  }
}

/** Opens a compressed text; `close` lets go of its file. */
export function openText(path: string): { text: Text; close: () => void } {
  const file = createReadStream(path);
  const plain = file.pipe(createGunzip({ chunkSize: 256 * 1024 }));
  file.on("error", (error) => plain.destroy(error));
  return { text: new Text(plain[Symbol.asyncIterator]()), close: () => void file.destroy() };
}
