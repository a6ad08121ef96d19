import { toLocal } from "@/lib/calendar/when";
import { atTime } from "@/lib/clock";
import { answerPrompt, replyToAnswer } from "@/lib/prompts/answers/commands";
import { postPrompt } from "@/lib/prompts/commands";
import { answerPromptSchema, postPromptSchema, replySchema } from "@/lib/prompts/schema";
import type { Answered, Asked } from "./asked";
import type { Season } from "./season";
import { hour, type Stage, zone } from "./stage";

/** Posts a prompt and lets people answer it. Answers with its id. */
export async function ask(stage: Stage, { cohortId, first }: Season, asked: Asked): Promise<string> {
  const { as, at } = stage;
  const { from, scope, audience, text, opens, closes, answers } = asked;
  const opensAt = at(first + opens, "09:00");
  const prompt = postPromptSchema.parse({
    ...{ cohortId, scope, audience, text, opensAt: toLocal(opensAt, zone) },
    closesAt: toLocal(at(first + closes, "20:00"), zone),
  });
  const { id: promptId } = await atTime(at(first + opens, "08:50"), () => postPrompt(as(from), prompt));
  await Promise.all(answers.map((given, index) => answer(stage, promptId, first + opens, given, index)));
  return promptId;
}

async function answer({ as, at }: Stage, promptId: string, opened: number, given: Answered, index: number) {
  const { from, after, body, replies = [] } = given;
  const day = opened + after;
  const { id: answerId } = await atTime(at(day, hour(10 + ((index * 3) % 9), 7 + index * 3)), () =>
    answerPrompt(as(from), answerPromptSchema.parse({ promptId, body })),
  );
  // One an evening, the first on the same day.
  for (const [place, reply] of replies.entries())
    await atTime(at(day + place, hour(20, 12 + index)), () =>
      replyToAnswer(as(reply.from), replySchema.parse({ promptId, answerId, body: reply.body })),
    );
}
