import { authorize } from "@/lib/authz/policy";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { lineRows } from "@/lib/recaps/lines/queries";
import { composeLines, type Line } from "@/lib/recaps/lines/rules";
import { underQuestions } from "@/lib/recaps/rules";
import { type Apart, type Suggestion, suggestions } from "@/lib/reconvene/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/** One question with what all groups said to it, once, and what could be merged. */
type BoardQuestion = { id: string; text: string; lines: Line[]; suggestions: Suggestion[] };

export type Board = {
  session: { id: string; title: string };
  /** Numbers of all groups of the session, in order. */
  groups: number[];
  /** Null while nothing was merged, chosen or collected. */
  recap: { id: string; published: boolean } | null;
  questions: BoardQuestion[];
};

/** What everybody brings back when the room is together again. Organizers only. Throws `not_found`, `forbidden`. */
export const reconveneBoard = (ctx: OrgContext, sessionId: string): Promise<Board> =>
  withOrg(ctx, (tx) => boardOf(tx, ctx, sessionId));

async function boardOf(tx: Tx, ctx: OrgContext, sessionId: string): Promise<Board> {
  authorize(ctx, "editRecap");
  const session = await tx.session.findUnique({
    where: { orgId_id: { orgId: ctx.orgId, id: sessionId } },
    relationLoadStrategy: "join",
    select: {
      id: true,
      title: true,
      recap: { select: { id: true, status: true, arranged: true } },
      groups: { orderBy: { number: "asc" }, select: { number: true } },
      agenda: {
        where: { kind: "question" },
        orderBy: [{ position: "asc" }, { id: "asc" }],
        select: { id: true, text: true },
      },
    },
  });
  if (!session) throw notFound("session");
  const { recap } = session;
  const rows = await lineRows(tx, ctx, sessionId, recap?.id ?? null);
  const apart = await apartIn(tx, ctx, sessionId);
  const lines = composeLines(rows, recap?.arranged ?? false);
  return {
    session: { id: session.id, title: session.title },
    groups: session.groups.map(({ number }) => number),
    recap: recap && { id: recap.id, published: recap.status === "published" },
    questions: underQuestions(session.agenda, lines).map(({ rows: said, ...question }) => ({
      ...question,
      lines: said,
      suggestions: suggestions(said, apart),
    })),
  };
}

const apartIn = (tx: Tx, ctx: OrgContext, sessionId: string): Promise<Apart[]> =>
  tx.pointsApart.findMany({
    where: { orgId: ctx.orgId, one: { sessionId } },
    select: { oneId: true, otherId: true },
  });
