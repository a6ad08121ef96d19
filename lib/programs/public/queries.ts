import type { CohortDays } from "@/lib/applications/phases/rules";
import type { Question } from "@/lib/applications/rules";
import { authorize } from "@/lib/authz/policy";
import { dayIfSet } from "@/lib/calendar/days";
import { now } from "@/lib/clock";
import { isId } from "@/lib/db/id";
import { type Tx, withLink, withOrg } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { slugFor } from "@/lib/programs/public/rules";
import type { LinkContext, OrgContext } from "@/lib/tenancy/context";

/** A cohort as those outside see it. */
export type CohortCard = Pick<CohortDays, "timeZone" | "applyFrom" | "applyUntil" | "startsOn" | "endsOn"> & {
  id: string;
  name: string;
  mentors: boolean;
  isOpen: boolean;
  questions: Question[];
};

/** What a program's public page says. */
export type PublicProgram = {
  orgSlug: string;
  organization: string;
  accent: string;
  slug: string;
  name: string;
  summary: string;
  /** Markdown, as the next two. */
  story: string;
  askedOfMentors: string;
  askedOfMentees: string;
  coverId: string | null;
  /** Whether search engines may list it. */
  findable: boolean;
  /** The only mail domains the organization takes addresses of; empty for any. */
  mailDomains: string[];
  /** The cohort one can apply to, could lately, or soon can; null where there is none. */
  cohort: CohortCard | null;
};

/** The public page of a published program. Throws `not_found`. */
export const publicProgram = (ctx: LinkContext): Promise<PublicProgram> =>
  withLink(ctx, (tx) => openProgram(tx));

/** The same inside an open unit of work. */
export async function openProgram(tx: Tx): Promise<PublicProgram> {
  const [row] = await tx.$queryRaw<{ page: PublicProgram }[]>`select page from open_program(${now()})`;
  if (!row) throw notFound();
  return row.page;
}

/** The picture of a published program, as WebP. Throws `not_found`. */
export function publicCover(ctx: LinkContext, pictureId: string): Promise<Uint8Array<ArrayBuffer>> {
  return withLink(ctx, async (tx) => {
    const rows = isId(pictureId)
      ? await tx.$queryRaw<{ bytes: Uint8Array<ArrayBuffer> }[]>`
          select bytes from open_program_cover(${pictureId}::uuid)`
      : [];
    if (!rows[0]) throw notFound("picture");
    return rows[0].bytes;
  });
}

export type PublicPageEditor = Omit<
  PublicProgram,
  "cohort" | "orgSlug" | "organization" | "accent" | "mailDomains"
> & {
  id: string;
  published: boolean;
  archived: boolean;
  /** The program's cohorts that people join or are in, the newest first; the form belongs to each. */
  cohorts: { id: string; name: string; applyFrom: string | null; draft: boolean }[];
};

/** A program's public page for those who write it. Throws `not_found`, `forbidden`. */
export function publicPageEditor(ctx: OrgContext, programId: string): Promise<PublicPageEditor> {
  return withOrg(ctx, async (tx) => {
    if (!isId(programId)) throw notFound("program");
    const row = await tx.program.findUnique({
      relationLoadStrategy: "join",
      where: { orgId_id: { orgId: ctx.orgId, id: programId }, isTemplate: false },
      include: {
        cohorts: {
          where: { status: { in: ["draft", "enrolling", "active"] }, archivedAt: null },
          select: { id: true, name: true, applyFrom: true, status: true },
          orderBy: { id: "desc" },
        },
      },
    });
    if (!row) throw notFound("program");
    authorize(ctx, "publishProgram");
    const { id, name, summary, story, askedOfMentors, askedOfMentees, coverId, findable } = row;
    return {
      ...{ id, name, summary, story, askedOfMentors, askedOfMentees, coverId, findable },
      slug: row.publicSlug ?? slugFor(name),
      published: row.publishedAt !== null,
      archived: row.archivedAt !== null,
      cohorts: row.cohorts.map((cohort) => ({
        id: cohort.id,
        name: cohort.name,
        applyFrom: dayIfSet(cohort.applyFrom),
        draft: cohort.status === "draft",
      })),
    };
  });
}
