import { beforeAll, expect, it } from "vitest";
import { attacks } from "@/lib/authz/attacks";
import { partiesOf, perform } from "@/lib/authz/attacks/judge";
import type { Attack } from "@/lib/authz/attacks/table";
import { buildWorlds, type Worlds } from "@/lib/db/testing/worlds";

/** Commands that change rows of an organization and leave no event, each with the reason. The shorter, the better. */
const unrecorded: Partial<Record<Attack["name"], string>> = {
  "people/imports/runs/commands.beginRun": "how far an import has come; the import itself is recorded",
  "people/imports/runs/commands.reportRun": "the same, many times an import",
  ...kept("concerns/commands", [
    "raiseConcern",
    "lookAtConcern",
    "remarkOnConcern",
    "answerConcern",
    "takeBackConcern",
  ]),
  ...Object.fromEntries(
    ["placeWish", "dropWish", "moveWish"].map((name) => [
      `intake/wishes/commands.${name}`,
      "nobody but whoever wished it, and the matching, may learn of it",
    ]),
  ),
  ...kept("blocks/commands", ["blockPerson", "unblockPerson"]),
};

/** Owners read the events, and an owner may be whom it is about. A concern keeps a record of its own (decision 70). */
function kept(file: string, commands: string[]): Record<string, string> {
  return Object.fromEntries(
    commands.map((name) => [`safety/${file}.${name}`, "nobody but its own readers may learn of it"]),
  );
}

let worlds: Worlds;

beforeAll(async () => {
  worlds = await buildWorlds();
});

const commands = attacks.filter(({ name, context }) => context === "org" && name.includes("/commands."));

it.each(commands)("$name leaves an event of what it changed", async (attack) => {
  const silent: string[] = [];
  for (const [caller, ctx] of partiesOf(attack.context, worlds.world)) {
    const rehearsal = await perform(attack, ctx, { ids: worlds.world, watch: worlds.world });
    if (rehearsal.outcome === "refused" || rehearsal.changed.length === 0) continue;
    if (!rehearsal.changed.includes("AuditEvent"))
      silent.push(`${caller} changed ${rehearsal.changed.join(", ")} in silence`);
  }
  if (attack.name in unrecorded) expect(silent).not.toEqual([]);
  else expect(silent).toEqual([]);
});
