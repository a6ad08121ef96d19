import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

type Options = {
  port?: number;
  /** What the server says to a recipient, such as "550 nobody here"; nothing accepts. */ refuse?: (
    address: string,
  ) => string | undefined;
};

export type Received = Email & { envelope: string[] };
export type TestSmtp = {
  url: string;
  port: number;
  mails: Received[];
  arrived: (count: number) => Promise<void>;
  close: () => Promise<void>;
};

const refusal = (reply: string) =>
  Object.assign(new Error(reply.slice(4)), { responseCode: Number(reply.slice(0, 3)) });

/** A real SMTP server on this machine, which keeps what it was sent. */
export async function openSmtp({ port = 0, refuse = () => undefined }: Options = {}): Promise<TestSmtp> {
  const mails: Received[] = [];
  let told = () => {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    logger: false,
    onRcptTo({ address }, _, done) {
      const reply = refuse(address);
      done(reply ? refusal(reply) : null);
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => chunks.push(chunk));
      stream.on("end", async () => {
        const mail = await PostalMime.parse(Buffer.concat(chunks));
        mails.push({ ...mail, envelope: session.envelope.rcptTo.map(({ address }) => address) });
        done();
        told();
      });
    },
  });
  server.on("error", () => {});
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: taken } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${taken}`,
    port: taken,
    mails,
    arrived: async (count) => {
      while (mails.length < count)
        await new Promise<void>((resolve) => {
          told = resolve;
        });
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
