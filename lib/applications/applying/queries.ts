import type { FormAnswer } from "@/lib/applications/rules";
import { now } from "@/lib/clock";
import type { ApplicationState, ParticipationRole } from "@/lib/db/generated/enums";
import { type Tx, withLink } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import type { CohortCard } from "@/lib/programs/public/queries";
import type { LinkContext } from "@/lib/tenancy/context";

export type OwnApplication = {
  orgSlug: string;
  organization: string;
  accent: string;
  program: string;
  /** Null where the program's page is not public any more. */
  programSlug: string | null;
  role: ParticipationRole;
  name: string;
  email: string;
  answers: FormAnswer[];
  state: ApplicationState;
  confirmed: boolean;
  sentAt: Date;
  cohort: CohortCard;
};

/** What the holder of an application's link has sent, and how it stands. Throws `not_found`. */
export const ownApplication = (ctx: LinkContext): Promise<OwnApplication> =>
  withLink(ctx, (tx) => openApplication(tx));

/** The same inside an open unit of work. */
export async function openApplication(tx: Tx): Promise<OwnApplication> {
  const [row] = await tx.$queryRaw<{ page: Omit<OwnApplication, "sentAt"> & { sentAt: string } }[]>`
    select page from open_application(${now()})`;
  if (!row) throw notFound("application");
  return { ...row.page, sentAt: new Date(row.page.sentAt) };
}
