import { atTime } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { saveAbout, saveHours, saveTopics } from "@/lib/intake/commands";
import { saveAboutSchema, saveHoursSchema } from "@/lib/intake/schema";
import { placeWish } from "@/lib/intake/wishes/commands";
import type { Season } from "./season";
import { hour, type Stage, the, zone } from "./stage";
import { type DemoIntake, intakes, topicName } from "./twelfth/intakes";

/** The people of a season say what they look for and offer, in the days before the pairs are made; two do not. */
export async function sayWhatTheyNeed(stage: Stage, season: Season, programId: string): Promise<void> {
  const { orgId, at } = stage;
  const topics = await system((tx) => tx.matchingTopic.findMany({ where: { orgId, programId } }));
  const idOf = (code: string) =>
    the(
      topics.find(({ name }) => name === topicName(code)),
      `topic ${code}`,
    ).id;
  for (const [index, intake] of intakes.entries())
    await atTime(at(season.first - 14 + (index % 3), hour(8 + (index % 13), 20)), () =>
      fill(stage, season, intake, idOf),
    );
  await atTime(at(season.first - 12, "21:05"), () => wish(stage, season, "mentee", ["mentor", "hana"]));
}

async function fill(
  { as }: Stage,
  { cohortId }: Season,
  { key, topics, quick, ...about }: DemoIntake,
  idOf: (code: string) => string,
) {
  const ctx = as(key);
  const chosen = Object.entries(topics).map(([code, level]) => ({ topicId: idOf(code), level }));
  await saveTopics(ctx, { cohortId, topics: chosen });
  await saveAbout(ctx, saveAboutSchema.parse({ cohortId, ...about, languages: "English" }));
  await saveHours(ctx, saveHoursSchema.parse({ cohortId, timeZone: zone, quick: [...quick] }));
}

async function wish({ as }: Stage, { cohortId, part }: Season, key: string, first: readonly string[]) {
  for (const other of first) await placeWish(as(key), { cohortId, aboutId: part(other), kind: "shortlist" });
}
