import "server-only";
import { system } from "@/lib/db/unit";
import { remindOfGatherings } from "@/lib/letters/reminding/upkeep/commands";
import { remindOfPrompts } from "@/lib/prompts/reminding/upkeep/commands";

/** Reminds of what has a time of its own: looked at every minute. Returns how many reminders are on their way, by what of. */
export const remind = (): Promise<Record<string, number>> =>
  system(async (tx) => ({
    prompts: await remindOfPrompts(tx),
    gatherings: await remindOfGatherings(tx),
  }));
