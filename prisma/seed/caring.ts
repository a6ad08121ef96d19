import { atTime } from "@/lib/clock";
import { blockPerson } from "@/lib/safety/blocks/commands";
import { answerConcern, lookAtConcern, raiseConcern, remarkOnConcern } from "@/lib/safety/concerns/commands";
import type { Stage } from "./stage";
import { apart, concerns } from "./twelfth/concerns";

/** What people told in confidence, what was done about it, and who is kept apart from whom. */
export async function takeCare({ as, at }: Stage): Promise<void> {
  for (const { by, about, day, text, handler, remark, answer } of concerns) {
    const person = { kind: "person" as const, id: as(about).membershipId };
    const { concernId } = await atTime(at(day, "08:40"), () => raiseConcern(as(by), { about: person, text }));
    await atTime(at(day, "12:15"), () => lookAtConcern(as(handler), { concernId }));
    if (remark)
      await atTime(at(day + 1, "17:20"), () => remarkOnConcern(as(handler), { concernId, body: remark }));
    if (answer)
      await atTime(at(day + 1, "17:45"), () => answerConcern(as(handler), { concernId, body: answer }));
  }
  await atTime(at(apart.day, "21:10"), () =>
    blockPerson(as(apart.by), { membershipId: as(apart.whom).membershipId }),
  );
}
