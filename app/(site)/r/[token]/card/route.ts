import { cardOf } from "@/lib/print/card";
import { fromWhere, roomOf } from "@/lib/recaps/article/rules";
import { readRecap } from "../read";

/** The picture of a public recap for where its address is passed on. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  const recap = await readRecap((await params).token);
  const detail = roomOf(recap) || fromWhere(recap)[1];
  return cardOf({ title: recap.title, organization: recap.organization, detail, accent: recap.accent });
}
