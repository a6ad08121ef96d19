import { subscribe } from "node:diagnostics_channel";
import { get, type IncomingMessage, type ServerResponse } from "node:http";
import { closed, opened } from "./codings";
import { screenIn, withScreen } from "./rules";

// A page that refuses (Next's `notFound`) leaves Next with the right status and an empty body, for scripts to fill: React renders
// no error boundary on a server. Whoever has no scripts would look at nothing. So the page that Next does render on the server,
// that of an address nobody knows, is put into such a body as it leaves, in a <noscript>.

const nowhere = "/nothing-is-here";

/** From now on, on this process's servers, refusals say so without scripts too. */
export function fillRefusals(): void {
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    if (request.url !== nowhere) watch(request, response);
  });
}

/** Lets everything pass but the body of a refusal, which is held until it is whole. */
function watch({ socket }: IncomingMessage, response: ServerResponse): void {
  const write = response.write.bind(response) as (...args: unknown[]) => boolean;
  const end = response.end.bind(response) as (...args: unknown[]) => ServerResponse;
  const held: Buffer[] = [];
  let refuses: boolean | undefined;
  const holds = () => {
    refuses ??= isRefusal(response);
    return refuses;
  };
  response.write = ((...args: unknown[]) => {
    if (!holds()) return write(...args);
    held.push(bytesOf(args));
    for (const done of args) if (typeof done === "function") done();
    return true;
  }) as typeof response.write;
  response.end = ((...args: unknown[]) => {
    if (!holds()) return end(...args);
    if (typeof args[0] !== "function") held.push(bytesOf(args));
    const body = Buffer.concat(held);
    const done = args.filter((arg) => typeof arg === "function");
    filled(response, body, { host: socket.localAddress, port: socket.localPort })
      .catch(() => body)
      .then((whole) => end(whole, ...done));
    return response;
  }) as typeof response.end;
}

const headerOf = (response: ServerResponse, name: string): string => String(response.getHeader(name) ?? "");

const isRefusal = (response: ServerResponse): boolean =>
  response.statusCode === 404 && headerOf(response, "content-type").startsWith("text/html");

function bytesOf([chunk, encoding]: unknown[]): Buffer {
  if (chunk instanceof Uint8Array) return Buffer.from(chunk);
  return Buffer.from(
    String(chunk ?? ""),
    typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8",
  );
}

type Server = { host?: string | undefined; port?: number | undefined };

async function filled(response: ServerResponse, body: Buffer, server: Server): Promise<Buffer> {
  // A length that was promised already is kept.
  if (body.length === 0 || (response.headersSent && response.hasHeader("content-length"))) return body;
  const coding = headerOf(response, "content-encoding");
  const html = opened(body, coding);
  const screen = html.includes('<html id="__next_error__">') && (await screenOf(server));
  if (!screen) return body;
  if (!response.headersSent) response.removeHeader("content-length");
  return closed(withScreen(html, screen), coding);
}

let known: Promise<string> | undefined;

/** What this server shows at an address that nobody knows; asked for once. */
function screenOf(server: Server): Promise<string> {
  known ??= readPage(server).then(screenIn);
  known.catch(() => {
    known = undefined;
  });
  return known;
}

const readPage = ({ host, port }: Server): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = { host, port, path: nowhere, headers: { accept: "text/html" }, timeout: 5_000 };
    const asked = get(options, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (chunk: string) => {
        text += chunk;
      });
      answer.on("end", () => resolve(text));
      answer.on("error", reject);
    });
    asked.on("timeout", () => asked.destroy(new Error("It took too long.")));
    asked.on("error", reject);
  });
