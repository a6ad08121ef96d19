import { authorize } from "@/lib/authz/policy";
import { type Company, peopleFrom } from "@/lib/cohorts/company/queries";
import { isId } from "@/lib/db/id";
import { withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { OrgContext } from "@/lib/tenancy/context";

export type ThanksView = {
  id: string;
  text: string;
  /** The other one of the two. */
  other: { id: string; name: string };
  /** The reader said it. */
  mine: boolean;
  at: Date;
  readAt: Date | null;
};

export type ThanksPage = {
  /** Whom the reader may thank from here, pairs first. */
  people: Company[];
  /** Whom the form begins with. */
  withId: string | null;
  heard: ThanksView[];
  said: ThanksView[];
};

const MOST = 100;

/** What somebody was thanked for, what they said themselves, and whom they may thank. Throws `not_found` for addresses that are none. */
export function thanksPage(ctx: OrgContext, from: { session?: string; with?: string }): Promise<ThanksPage> {
  return withOrg(ctx, async (tx) => {
    authorize(ctx, "sayThanks");
    if (Object.values(from).some((id) => id !== undefined && !isId(id))) throw notFound();
    const { orgId, membershipId } = ctx;
    const near = await peopleFrom(tx, ctx, { sessionId: from.session, withId: from.with });
    const name = { select: { id: true, name: true } };
    const rows = await tx.thanks.findMany({
      relationLoadStrategy: "join",
      where: { orgId, OR: [{ fromId: membershipId }, { toId: membershipId }] },
      include: { from: name, to: name },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: MOST,
    });
    const views = rows.map(({ id, text, fromId, from: by, to, createdAt, readAt }) => {
      const mine = fromId === membershipId;
      return { id, text, other: mine ? to : by, mine, at: createdAt, readAt };
    });
    return {
      ...near,
      heard: views.filter(({ mine }) => !mine),
      said: views.filter(({ mine }) => mine),
    };
  });
}
