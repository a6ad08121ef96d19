import type { ActorName, World } from "@/lib/db/testing/world";
import { saveAbout, saveHours, saveTopics } from "@/lib/intake/commands";
import { intakePage as ownIntake } from "@/lib/intake/queries";
import { wishesPage as ownWishes } from "@/lib/intake/wishes/queries";

export const about = {
  ...{ jobFunction: "Design", industry: "Software", employer: "Tern", seniority: "senior" as const },
  ...{ languages: ["English"], goals: "To lead well." },
};

export const hours = {
  ...{ timeZone: "Europe/Paris", cells: [], quick: ["evenings" as const], was: [], exact: false },
  capacity: null,
};

/** Somebody of a world says everything that the pairing asks; the other mentor takes three. */
export async function fill({ contexts, cohort: cohortId, topic }: World, actor: ActorName) {
  const who = contexts[actor];
  await saveTopics(who, { cohortId, topics: [{ topicId: topic, level: 3 }] });
  await saveAbout(who, { cohortId, ...about });
  return saveHours(who, { cohortId, ...hours, capacity: actor === "otherMentor" ? 3 : null });
}

const there = <T>(page: T | null): T => {
  if (page === null) throw new Error("This person should take part.");
  return page;
};

/** The pages of somebody who takes part. */
export const intakePage = async (...asked: Parameters<typeof ownIntake>) => there(await ownIntake(...asked));
export const wishesPage = async (...asked: Parameters<typeof ownWishes>) => there(await ownWishes(...asked));
