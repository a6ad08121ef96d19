import { cardOf } from "@/lib/print/card";
import { sayRoom } from "@/lib/recaps/rules";
import { readRecap } from "../read";

/** The picture of a public recap for where its address is passed on. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const recap = await readRecap((await params).token);
  const detail = sayRoom(recap.room) || recap.sessionTitle;
  return cardOf({ title: recap.title, organization: recap.organization, detail, accent: recap.accent });
}
