import { authorize, can } from "@/lib/authz/policy";
import { now } from "@/lib/clock";
import { isId } from "@/lib/db/id";
import { type Tx, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { mayRemind } from "@/lib/safety/conduct/rules";
import type { OrgContext } from "@/lib/tenancy/context";

export type ConductVersion = {
  version: number;
  codeOfConduct: string;
  confidentialityRule: string;
  since: Date;
  /** When the reader accepted it. */
  acceptedAt: Date | null;
};

export type Accepter = {
  participationId: string;
  membershipId: string;
  name: string;
  cohort: string;
  /** What they accepted, the latest first. */
  accepted: { version: number; at: string }[];
  isCurrent: boolean;
  /** Has an account and can be written to. */
  hasJoined: boolean;
};

export type ConductPage = {
  program: string;
  current: number;
  /** The latest first. Those older than what was kept are missing. */
  versions: ConductVersion[];
  /** For organizers: everybody in cohorts that are not over; null for everybody else. */
  people: Accepter[] | null;
  remindedAt: Date | null;
  canRemind: boolean;
};

/** Everybody who takes part in a program's cohorts that are not over, with what they accepted. For organizers. */
export const accepters = (tx: Tx, ctx: OrgContext, programId: string): Promise<Accepter[]> =>
  tx.$queryRaw<Accepter[]>`
    select p."id" as "participationId", m."id" as "membershipId", m."name", h."name" as "cohort",
      (select coalesce(jsonb_agg(jsonb_build_object('version', a."version", 'at', a."acceptedAt") order by a."version" desc), '[]')
        from "ConductAcceptance" a where a."orgId" = p."orgId" and a."participationId" = p."id") as "accepted",
      p."conductVersion" is not distinct from g."conductVersion" as "isCurrent",
      m."status" = 'active' as "hasJoined"
    from "Program" g
    join "Cohort" h on h."orgId" = g."orgId" and h."programId" = g."id" and h."status" in ('draft', 'enrolling', 'active')
    join "Participation" p on p."orgId" = h."orgId" and p."cohortId" = h."id" and p."leftAt" is null
    join "Membership" m on m."orgId" = p."orgId" and m."id" = p."membershipId" and m."status" in ('listed', 'active')
    where g."orgId" = ${ctx.orgId}::uuid and g."id" = ${programId}::uuid
    order by "isCurrent", m."searchText", p."id"`;

/**
 * The texts of a program in all their versions, and which of them the reader accepted; for organizers also who else did. Throws
 * `not_found`.
 */
export function conductPage(ctx: OrgContext, programId: string): Promise<ConductPage> {
  return withOrg(ctx, async (tx) => {
    if (!isId(programId)) throw notFound("program");
    authorize(ctx, "viewProgram");
    const { orgId } = ctx;
    const program = await tx.program.findUnique({
      where: { orgId_id: { orgId, id: programId } },
      select: { name: true, conductVersion: true, conductRemindedAt: true },
    });
    if (!program) throw notFound("program");
    const texts = await tx.conductText.findMany({
      where: { orgId, programId },
      orderBy: { version: "desc" },
    });
    const mine = await tx.conductAcceptance.findMany({
      where: { orgId, programId, membershipId: ctx.membershipId },
      orderBy: { acceptedAt: "asc" },
    });
    const seesPeople = can(ctx, "viewWhoAccepted");
    const people = seesPeople ? await accepters(tx, ctx, programId) : null;
    return {
      program: program.name,
      current: program.conductVersion,
      versions: texts.map(({ version, codeOfConduct, confidentialityRule, since }) => ({
        ...{ version, codeOfConduct, confidentialityRule, since },
        acceptedAt: mine.find((row) => row.version === version)?.acceptedAt ?? null,
      })),
      people,
      remindedAt: seesPeople ? program.conductRemindedAt : null,
      canRemind:
        can(ctx, "remindOfConduct") &&
        mayRemind(program.conductRemindedAt, now()) &&
        (people ?? []).some(({ isCurrent, hasJoined }) => !isCurrent && hasJoined),
    };
  });
}
