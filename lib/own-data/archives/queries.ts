import { now } from "@/lib/clock";
import { withUser } from "@/lib/db/unit";
import { type ArchiveState, archiveState } from "@/lib/own-data/archives/rules";
import { type Waiting, waitingDeletion } from "@/lib/own-data/deletion/queries";
import type { UserContext } from "@/lib/tenancy/context";

export type DataPage = { archive: ArchiveState; deletion: Waiting | null };

/** How the person's archive stands, and whether their account is about to be deleted. */
export function dataPage(ctx: UserContext): Promise<DataPage> {
  return withUser(ctx, async (tx) => {
    const newest = await tx.dataArchive.findFirst({
      where: { userId: ctx.userId },
      select: { id: true, askedAt: true, readyAt: true, failedAt: true, expiresAt: true, size: true },
      orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    });
    return {
      archive: archiveState(newest ?? undefined, now()),
      deletion: await waitingDeletion(tx, ctx),
    };
  });
}
