import { now } from "@/lib/clock";
import { withLink } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { pulsePhase } from "@/lib/pulse/rules";
import type { LinkContext } from "@/lib/tenancy/context";

export type PulseLinkPage = {
  organization: string;
  accent: string;
  session: string;
  startsAt: Date;
  timeZone: string;
  /** They have said something already; the page does not say what. */
  answered: boolean;
  open: boolean;
};

type Row = {
  org_name: string;
  accent: string;
  title: string;
  starts_at: Date;
  ends_at: Date;
  time_zone: string;
  answered: boolean;
  held: boolean;
};

/** What the link of a mail asks. It signs nobody in, and tells whoever holds it nothing that was answered. Throws `not_found`. */
export function openPulseLink(ctx: LinkContext): Promise<PulseLinkPage> {
  return withLink(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      select org_name, accent, title, starts_at, ends_at, time_zone, answered, held from open_pulse()`;
    if (!row) throw notFound("question");
    return {
      ...{ organization: row.org_name, accent: row.accent, session: row.title },
      ...{ startsAt: row.starts_at, timeZone: row.time_zone, answered: row.answered },
      open: row.held && pulsePhase(row.ends_at, now()) === "open",
    };
  });
}
