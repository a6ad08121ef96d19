import { withLink } from "@/lib/db/unit";
import { conflict } from "@/lib/errors";
import { openPulseLink } from "@/lib/pulse/link/queries";
import type { PulseLinkAnswer } from "@/lib/pulse/schema";
import type { LinkContext } from "@/lib/tenancy/context";

/** Answers by the link of a mail, without signing in; said again, it takes the place of what was said. Throws `not_found`, `conflict`. */
export function answerPulseByLink(ctx: LinkContext, { rating, words }: PulseLinkAnswer): Promise<undefined> {
  return withLink(ctx, async (tx) => {
    const { open } = await openPulseLink(ctx);
    const [row] = open
      ? await tx.$queryRaw<{ saved: boolean }[]>`select answer_pulse(${rating}::int, ${words}) as "saved"`
      : [];
    if (!row?.saved) throw conflict("This has closed, and the answers are counted. Thank you all the same.");
    return undefined;
  });
}
