import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { afterCommit, type Tx } from "@/lib/db/unit";
import { wakeLive } from "@/lib/db/wake";
import type { Announcement } from "@/lib/live/rules";
import type { OrgContext } from "@/lib/tenancy/context";

/**
 * Tells live pages that something of a session has changed, once the open transaction has committed: ids only, in an
 * insert-only row that the relay takes from there. A page fetches what changed under its own reader's authority.
 */
export async function announce(
  tx: Tx,
  ctx: Pick<OrgContext, "orgId">,
  ...announcements: Announcement[]
): Promise<void> {
  for (const { sessionId, groupId = null, about, id = null } of announcements)
    await tx.$executeRaw`insert into "Outbox" ("id", "orgId", "topic", "payload", "createdAt")
      values (${newId()}::uuid, ${ctx.orgId}::uuid, 'live',
        jsonb_build_object('sessionId', ${sessionId}::uuid, 'groupId', ${groupId}::uuid, 'about', ${about}::text, 'id', ${id}::uuid),
        ${now()})`;
  if (announcements.length > 0) afterCommit(wakeLive);
}
