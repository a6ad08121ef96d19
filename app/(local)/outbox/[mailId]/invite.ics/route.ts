import { z } from "zod";
import { localMail } from "@/lib/mail/local";
import { requireLocalDoor } from "../../door";

type Params = { params: Promise<{ mailId: string }> };

/** The invitation that came with a mail. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  await requireLocalDoor();
  const id = z.uuid().safeParse((await params).mailId);
  const mail = id.success ? await localMail(id.data) : null;
  if (!mail?.calendar) return new Response("There is no invitation.", { status: 404 });
  return new Response(mail.calendar, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="invite.ics"',
      "Cache-Control": "no-store",
    },
  });
}
