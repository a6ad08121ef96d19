import { now } from "@/lib/clock";
import { jsonList } from "@/lib/db/json";
import type { Tx } from "@/lib/db/unit";
import { type FollowUpView, followUpRows, followUpView } from "@/lib/follow-ups/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** What two have around a meeting: what was prepared, written down and promised, and whether thanks were said. */
export type MeetingCircle = {
  /** The reader has written a preparation; the other one lets them read theirs. */
  prepared: { mine: boolean; theirs: boolean };
  /** Notes of this meeting that the reader may read, and whether one is theirs. */
  notes: number;
  noted: boolean;
  thanked: boolean;
  /** Open promises between the two. */
  open: FollowUpView[];
};

type Row = Omit<MeetingCircle, "prepared" | "open"> &
  MeetingCircle["prepared"] & { open: Parameters<typeof followUpView>[1][] };

/** In one statement, for one of the two and the query whose unit of work `tx` is. */
export async function circleOf(
  tx: Tx,
  ctx: OrgContext,
  { meetingId, otherId }: { meetingId: string; otherId: string },
): Promise<MeetingCircle> {
  const { orgId, membershipId: me } = ctx;
  const [row] = await tx.$queryRaw<Row[]>`
    select
      coalesce((select bool_or(h."ownerId" = ${me}::uuid) from "PrepSheet" h where h."orgId" = ${orgId}::uuid
        and h."meetingId" = ${meetingId}::uuid and btrim(h."asks" || h."moved" || h."challenge") <> ''), false) as "mine",
      exists (select from "PrepSheet" h join "PrepShare" s on s."orgId" = h."orgId" and s."sheetId" = h."id"
        where h."orgId" = ${orgId}::uuid and h."meetingId" = ${meetingId}::uuid and s."readerId" = ${me}::uuid) as "theirs",
      (select count(*)::int from "Note" n where n."orgId" = ${orgId}::uuid and n."meetingId" = ${meetingId}::uuid
        and n."removedAt" is null and (n."audience" <> 'me' or n."authorId" = ${me}::uuid)) as "notes",
      exists (select from "Note" n where n."orgId" = ${orgId}::uuid and n."meetingId" = ${meetingId}::uuid
        and n."removedAt" is null and n."authorId" = ${me}::uuid) as "noted",
      exists (select from "Thanks" t where t."orgId" = ${orgId}::uuid and t."meetingId" = ${meetingId}::uuid
        and t."fromId" = ${me}::uuid) as "thanked",
      ${jsonList(followUpRows(ctx, null))} as "open"`;
  const open = (row?.open ?? []).map((each) => followUpView(ctx, each, now()));
  return {
    prepared: { mine: row?.mine ?? false, theirs: row?.theirs ?? false },
    ...{ notes: row?.notes ?? 0, noted: row?.noted ?? false, thanked: row?.thanked ?? false },
    open: open.filter(({ other }) => other?.id === otherId),
  };
}
