import { once } from "node:events";
import type { Socket } from "node:net";
import type pg from "pg";

// Postgres' COPY through node-pg, which speaks its messages but offers no way to ask for them.

/** The part of node-pg's connection that COPY needs. */
type Wire = {
  stream: Socket;
  query: (text: string) => void;
  sendCopyFromChunk: (chunk: Buffer) => void;
  endCopyFrom: () => void;
  sendCopyFail: (reason: string) => void;
};

const batch = 64 * 1024;
const enough = 1024 * 1024;

class Copy {
  protected failure: Error | undefined;
  protected ended = false;
  protected wake = () => {};

  constructor(private readonly sql: string) {}

  submit(wire: Wire): void {
    wire.query(this.sql);
  }
  handleRowDescription(): void {}
  handleDataRow(): void {}
  handlePortalSuspended(): void {}
  handleEmptyQuery(): void {}
  handleCommandComplete(): void {}
  handleCopyInResponse(wire: Wire): void {
    wire.sendCopyFail("Nothing is sent here.");
  }
  handleCopyData(_: { chunk: Buffer }, __: Wire): void {}
  handleError(error: Error): void {
    this.failure ??= error;
    this.handleReadyForQuery();
  }
  handleReadyForQuery(): void {
    this.ended = true;
    this.wake();
  }
}

class CopyOut extends Copy {
  private readonly parts: Buffer[] = [];
  private size = 0;
  private wire: Wire | undefined;
  private unwanted = false;

  // The driver reuses its buffer, so what it hands over is copied.
  override handleCopyData({ chunk }: { chunk: Buffer }, wire: Wire): void {
    if (this.unwanted) return;
    this.wire = wire;
    this.parts.push(Buffer.from(chunk));
    this.size += chunk.length;
    if (this.size > enough) wire.stream.pause();
    if (this.size > batch) this.wake();
  }

  async *read(): AsyncGenerator<Buffer> {
    try {
      for (;;) {
        if (!this.ended && this.size <= batch)
          await new Promise<void>((resolve) => {
            this.wake = resolve;
          });
        if (this.failure) throw this.failure;
        if (this.size > 0) yield this.take();
        else if (this.ended) return;
      }
    } finally {
      this.unwanted = true;
      this.wire?.stream.resume();
    }
  }

  private take(): Buffer {
    const taken = Buffer.concat(this.parts.splice(0));
    this.size = 0;
    this.wire?.stream.resume();
    return taken;
  }
}

class CopyIn extends Copy {
  constructor(
    sql: string,
    private readonly source: AsyncIterable<Uint8Array>,
  ) {
    super(sql);
  }

  override handleCopyInResponse(wire: Wire): void {
    void this.send(wire).catch((error: Error) => {
      this.failure ??= error;
      wire.sendCopyFail("Its source broke off.");
    });
  }

  private async send(wire: Wire): Promise<void> {
    for await (const chunk of this.source) {
      if (this.ended) return;
      wire.sendCopyFromChunk(Buffer.from(chunk));
      if (wire.stream.writableNeedDrain) await once(wire.stream, "drain");
    }
    if (!this.ended) wire.endCopyFrom();
  }

  async done(): Promise<void> {
    if (!this.ended)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    if (this.failure) throw this.failure;
  }
}

const submit = <T extends Copy>(client: pg.Client, copy: T): T => {
  client.query(copy as unknown as pg.Submittable);
  return copy;
};

/** What `copy … to stdout` answers, in pieces of whole rows; reads no faster than they are taken. */
export const copyOut = (client: pg.Client, sql: string): AsyncGenerator<Buffer> =>
  submit(client, new CopyOut(sql)).read();

/** Feeds `copy … from stdin`. Rejects with the server's error, or with the source's. */
export const copyIn = (client: pg.Client, sql: string, source: AsyncIterable<Uint8Array>): Promise<void> =>
  submit(client, new CopyIn(sql, source)).done();
