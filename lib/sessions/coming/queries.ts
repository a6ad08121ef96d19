import { can } from "@/lib/authz/policy";
import { type CalendarEntry, type EntryRow, entryIn } from "@/lib/calendar/feeds/rules";
import { now } from "@/lib/clock";
import type { Coming, ParticipationRole } from "@/lib/db/generated/enums";
import { type Tx, withLink } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { Counts } from "@/lib/sessions/coming/rules";
import type { OpenSession } from "@/lib/sessions/open/queries";
import type { LinkContext, OrgContext } from "@/lib/tenancy/context";

export type SaidComing = { id: string; name: string; role: ParticipationRole; coming: Coming | null };

export type ComingPart = {
  /** What the reader said, where they take part. */
  mine: Coming | null;
  canAnswer: boolean;
  /** Everybody who is expected, by name, for organizers. */
  people: SaidComing[] | null;
  counts: Counts | null;
};

const byName = new Intl.Collator("en");

/** Who comes to an evening, as far as the reader may know. For the query whose unit of work `tx` is. */
export async function comingOf(tx: Tx, ctx: OrgContext, session: OpenSession): Promise<ComingPart> {
  const organizes = can(ctx, "viewWhoComes");
  const { id, cohortId, startsAt, myParticipationId } = session;
  const rows = await tx.$queryRaw<SaidComing[]>`
    select p."id", m."name", p."role"::text as "role", (select r."coming" from "Rsvp" r where r."orgId" = p."orgId"
        and r."sessionId" = ${id}::uuid and r."participationId" = p."id" and r."answeredFor" = ${startsAt}) as "coming"
    from "Participation" p
    join lateral (select "name", "status" from "Membership" m where m."orgId" = p."orgId" and m."id" = p."membershipId" limit 1) m
      on true
    where p."orgId" = ${ctx.orgId}::uuid and p."cohortId" = ${cohortId}::uuid and p."leftAt" is null and m."status" <> 'left'
      and (${organizes} or p."id" = ${myParticipationId}::uuid)`;
  const count = (coming: Coming | null) => rows.filter((row) => row.coming === coming).length;
  return {
    mine: rows.find((row) => row.id === myParticipationId)?.coming ?? null,
    canAnswer:
      can(ctx, "answerSession", session.relations) &&
      session.cohortStatus !== "draft" &&
      session.status === "scheduled" &&
      session.endsAt > now(),
    people: organizes ? rows.toSorted((a, b) => byName.compare(a.name, b.name)) : null,
    counts: organizes
      ? { yes: count("yes"), no: count("no"), maybe: count("maybe"), open: count(null) }
      : null,
  };
}

export type AnswerPage = CalendarEntry & {
  accent: string;
  logoId: string | null;
  /** Whose link it is. */
  name: string;
  /** IANA zone they read their clock in. */
  readerZone: string;
  over: boolean;
};

/** The evening that an answer link is about. Throws `not_found` once its holder is no part of it any more. */
export function answerPage(ctx: LinkContext): Promise<AnswerPage> {
  return withLink(ctx, async (tx) => {
    type Page = EntryRow & Pick<AnswerPage, "accent" | "logoId" | "name" | "readerZone">;
    const [row] = await tx.$queryRaw<{ page: Page }[]>`select page from open_rsvp()`;
    if (!row) throw notFound("evening");
    const { accent, logoId, name, readerZone, ...rest } = row.page;
    const entry = entryIn(rest);
    return { ...entry, accent, logoId, name, readerZone, over: entry.endsAt <= now() };
  });
}
