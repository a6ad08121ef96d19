import { sayOwn } from "@/lib/audit/own/rules";
import type { OwnEvents } from "@/lib/audit/own/schema";
import { sayOrigin } from "@/lib/audit/subjects/rules";
import { withUser } from "@/lib/db/unit";
import type { UserContext } from "@/lib/tenancy/context";

const EVENTS_PER_PAGE = 50;

export type OwnEvent = {
  id: string;
  at: Date;
  /** "Signed in". */
  what: string;
  /** "a phone, network 203.0.113.0/24". */
  from: string;
};

export type OwnEventsPage = {
  events: OwnEvent[];
  /** Whom a page of newer events ends before, and one of older events begins behind; null at the ends. */
  before: string | null;
  after: string | null;
};

/** What happened to this person's account, the newest first, 50 events at a time. */
export function myEvents(ctx: UserContext, { after, before }: OwnEvents): Promise<OwnEventsPage> {
  const { userId } = ctx;
  const edge = after ?? before;
  const backwards = before !== null && after === null;
  const order = backwards ? "asc" : "desc";
  return withUser(ctx, async (tx) => {
    const cursor = edge === null ? null : await tx.userEvent.findFirst({ where: { userId, id: edge } });
    const found = await tx.userEvent.findMany({
      where: { userId },
      orderBy: [{ at: order }, { id: order }],
      take: EVENTS_PER_PAGE + 1,
      ...(cursor ? { cursor: { userId_id: { userId, id: cursor.id } }, skip: 1 } : {}),
    });
    const more = found.length > EVENTS_PER_PAGE;
    const rows = found.slice(0, EVENTS_PER_PAGE);
    if (backwards) rows.reverse();
    return {
      events: rows.map(({ id, at, action, device, network }) => ({
        ...{ id, at },
        what: sayOwn(action),
        from: sayOrigin(device, network),
      })),
      before: (backwards ? more : cursor !== null) ? (rows[0]?.id ?? null) : null,
      after: (backwards ? cursor !== null : more) ? (rows.at(-1)?.id ?? null) : null,
    };
  });
}
