import { NextResponse } from "next/server";
import { AppError } from "@/lib/errors";
import { chooseByLink } from "@/lib/letters/commands";
import { siteUrl } from "@/lib/mail/site";
import { mintNotices } from "@/lib/tenancy/mint";
import { originOf } from "@/lib/tenancy/origin";

type Params = { params: Promise<{ token: string }> };

const said = (text: string, status: number) => new Response(text, { status });

const nothingHere = () => said("There is nothing to stop here.", 404);

// What a mail program sends, and nothing longer.
const MAX_BODY = 1_000;

/** A click on "unsubscribe" in a mail program (RFC 8058): no session, no page, done. */
export async function POST(request: Request, { params }: Params): Promise<Response> {
  if (!(await isOneClick(request))) return said("Send List-Unsubscribe=One-Click.", 400);
  const link = mintNotices((await params).token);
  if (!link) return nothingHere();
  try {
    await chooseByLink(link, { mail: "no" }, originOf(request.headers));
  } catch (error) {
    if (error instanceof AppError && error.code === "not_found") return nothingHere();
    throw error;
  }
  return said("No more mails of this kind.", 200);
}

/** A person who follows it as a link gets the page with the button. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { token } = await params;
  return NextResponse.redirect(siteUrl(`/unsubscribe/${encodeURIComponent(token)}`), 303);
}

async function isOneClick({ body, headers }: Request): Promise<boolean> {
  const bytes = await firstOf(body);
  const type = headers.get("content-type") ?? "";
  const form = await new Response(bytes, { headers: { "content-type": type } }).formData().catch(() => null);
  return form?.get("List-Unsubscribe") === "One-Click";
}

/** What was sent, unless it is longer than it has to be; read no further than that. */
async function firstOf(body: Request["body"]): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > MAX_BODY) return new Uint8Array();
    chunks.push(chunk);
  }
  return Uint8Array.from(Buffer.concat(chunks));
}
