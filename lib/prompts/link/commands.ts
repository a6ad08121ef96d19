import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { withLink } from "@/lib/db/unit";
import { conflict, notFound } from "@/lib/errors";
import { notNow } from "@/lib/prompts/rules";
import type { AnswerByLink } from "@/lib/prompts/schema";
import type { LinkContext } from "@/lib/tenancy/context";

/**
 * Answers by the link of a mail, without signing in: one person, one prompt, as often as they like until it closes. Throws
 * `not_found` for whoever is not asked any more, and `conflict` before it opens and after it has closed.
 */
export function answerPromptByLink(ctx: LinkContext, { body }: AnswerByLink): Promise<undefined> {
  return withLink(ctx, async (tx) => {
    const [row] = await tx.$queryRaw<{ outcome: "said" | "upcoming" | "closed" | "gone" }[]>`
      select outcome from answer_prompt(${body}, ${newId()}::uuid, ${newId()}::uuid, ${now()})`;
    const outcome = row?.outcome ?? "gone";
    if (outcome === "gone") throw notFound("prompt");
    if (outcome !== "said") throw conflict(notNow[outcome]);
    return undefined;
  });
}
