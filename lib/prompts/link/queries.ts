import { now } from "@/lib/clock";
import type { PromptAudience } from "@/lib/db/generated/enums";
import { withLink } from "@/lib/db/unit";
import { notFound } from "@/lib/errors";
import { type PromptState, promptState } from "@/lib/prompts/rules";
import type { LinkContext } from "@/lib/tenancy/context";

type Row = {
  organization: string;
  slug: string;
  accent: string;
  cohort: string;
  timeZone: string;
  author: string;
  /** The same in every mail to this person about this prompt. */
  askId: string;
  promptId: string;
  text: string;
  audience: PromptAudience;
  opensAt: Date;
  closesAt: Date;
  /** What they have answered themselves; null once it cannot be changed here any more. */
  mine: string | null;
};

export type PromptLinkPage = Row & { state: PromptState };

/**
 * What the link of a mail asks one person, and their own answer while they may change it. It signs nobody in, and shows nobody
 * else's words. Throws `not_found`, also for whoever is not asked any more.
 */
export function openPromptLink(ctx: LinkContext): Promise<PromptLinkPage> {
  return withLink(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<Row[]>`
      select org_name as "organization", org_slug as "slug", accent, cohort, time_zone as "timeZone", author, ask_id as "askId",
        prompt_id as "promptId", said as "text", audience, opens_at as "opensAt", closes_at as "closesAt", mine
      from open_prompt()`;
    if (!row) throw notFound("prompt");
    const state = promptState(row, now());
    return { ...row, state, mine: state === "open" ? row.mine : null };
  });
}
