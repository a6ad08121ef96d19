import { can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { Prisma } from "@/lib/db/generated/client";
import { type Tx, withOrg } from "@/lib/db/unit";
import { closesAt, pulsePhase } from "@/lib/pulse/rules";
import { openSession } from "@/lib/sessions/open/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Who is asked about a session: present, seated, or somebody of an evening without groups; nobody who was noted as absent. A part of
 * a statement that knows the session as `s` and a participation of its cohort as `p`.
 */
export const wasThere = Prisma.sql`exists (select from (select 1) one
  left join "Attendance" a on a."orgId" = s."orgId" and a."sessionId" = s."id" and a."participationId" = p."id"
  left join "Seat" x on x."orgId" = s."orgId" and x."sessionId" = s."id" and x."participationId" = p."id"
  where a."status" is distinct from 'absent' and (a."status" = 'present' or x."id" is not null or s."seatedAt" is null))`;

export type PulseCounts = {
  answered: number;
  /** How often each of 1 to 5 was given; empty where fewer than five answered. */
  counts: number[];
  /** The words by themselves, shuffled. */
  words: string[];
};

export type PulsePage = {
  session: { id: string; title: string; endsAt: Date };
  phase: ReturnType<typeof pulsePhase>;
  closesAt: Date;
  /** What the reader has said, while it is open. */
  mine: { rating: number; words: string } | null;
  canAnswer: boolean;
  /** For organizers: how many have answered so far, or what came of it once it is counted. */
  answered: number | null;
  result: PulseCounts | null;
  canViewPulse: boolean;
};

/** Where one says whether an evening was worth it, and where organizers read what came of it. Throws `not_found`. */
export function pulsePage(ctx: OrgContext, sessionId: string): Promise<PulsePage> {
  return withOrg(ctx, async (tx) => {
    const { id, title, endsAt, status, relations } = await openSession(tx, ctx, sessionId);
    const { orgId, membershipId } = ctx;
    const canViewPulse = can(ctx, "viewPulse");
    const mine = await tx.pulse.findUnique({
      where: { orgId_sessionId_membershipId: { orgId, sessionId, membershipId } },
      select: { rating: true, words: true },
    });
    const missed = await tx.attendance.count({
      where: { orgId, sessionId, participation: { membershipId }, status: "absent" },
    });
    const phase = pulsePhase(endsAt, now());
    return {
      session: { id, title, endsAt },
      phase,
      closesAt: closesAt(endsAt),
      mine: mine?.rating ? { rating: mine.rating, words: mine.words } : null,
      canAnswer:
        status === "scheduled" && phase === "open" && missed === 0 && can(ctx, "answerPulse", relations),
      answered: canViewPulse ? await answeredOf(tx, sessionId) : null,
      result: canViewPulse
        ? await tx.pulseResult.findUnique({
            where: { orgId_sessionId: { orgId, sessionId } },
            select: { answered: true, counts: true, words: true },
          })
        : null,
      canViewPulse,
    };
  });
}

async function answeredOf(tx: Tx, sessionId: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ answered: bigint | null }[]>`
    select pulse_answered(${sessionId}::uuid) as "answered"`;
  return Number(row?.answered ?? 0);
}
