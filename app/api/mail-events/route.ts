import { takeReport } from "@/lib/letters/returned/upkeep/commands";

const MAX_BODY = 100_000;

const said = (text: string, status: number) => new Response(text, { status });

/**
 * What a mail service reports of mail that came back or was not wanted, signed with `MAIL_EVENTS_SECRET`; without one there is no such
 * door.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = process.env.MAIL_EVENTS_SECRET;
  if (!secret) return said("There is nothing here.", 404);
  if (Number(request.headers.get("content-length") ?? MAX_BODY + 1) > MAX_BODY) return said("Too long.", 413);
  const signature = request.headers.get("council-signature") ?? "";
  const outcome = await takeReport({ body: await request.text(), signature, secret });
  if (outcome === "unsigned") return said("Not signed by whom we know.", 401);
  if (outcome === "unreadable") return said("Not a report of mail.", 400);
  return said("Thank you.", 200);
}
