import { onceForUser, type RequestKey } from "@/lib/db/once";
import type { EditProfile } from "@/lib/profile/schema";
import type { UserContext } from "@/lib/tenancy/context";

/** Changes what a person says about themselves. Organizations keep the name they know the person by. */
export function editProfile(ctx: UserContext, input: EditProfile, key?: RequestKey): Promise<undefined> {
  return onceForUser(ctx, key, async (tx) => {
    await tx.user.updateMany({ where: { id: ctx.userId }, data: input });
    return undefined;
  });
}
