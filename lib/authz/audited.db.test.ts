import { beforeAll, expect, it } from "vitest";
import { attacks } from "@/lib/authz/attacks";
import { partiesOf, perform } from "@/lib/authz/attacks/judge";
import type { Attack } from "@/lib/authz/attacks/table";
import { buildWorlds, type Worlds } from "@/lib/db/testing/worlds";

/** Commands that change rows of an organization or of a person and leave no event, each with the reason. The shorter, the better. */
const unrecorded: Partial<Record<Attack["name"], string>> = {
  "people/imports/runs/commands.beginRun": "how far an import has come; the import itself is recorded",
  "people/imports/runs/commands.reportRun": "the same, many times an import",
  "applications/applying/commands.sendApplication":
    "counts for nothing until its mailbox confirms it, which is recorded",
  "applications/applying/commands.sendApplicationLink":
    "counts an attempt against bots; the mail goes to its own mailbox",
  "recaps/strangers/commands.sendAddition":
    "counts for nothing until an organizer lets it in, which is recorded",
  "pulse/commands.answerPulse": "whoever reads the record could put names to a small number of answers",
  "pulse/link/commands.answerPulseByLink": "the same",
  "prep/commands.savePrep": "many times while somebody types; who may read it is recorded",
  "meetings/checklist/commands.tickOff": "a tick on one's own list, which nobody else sees",
  "messages/pair/commands.seePairMessages": "until when somebody has read, which nobody else sees",
  "letters/inbox/commands.openNotice": "that a line was read, of an inbox which nobody else sees",
  "letters/inbox/commands.readAllNotices": "the same of all lines",
  ...Object.fromEntries(
    ["placeWish", "dropWish", "moveWish"].map((name) => [
      `intake/wishes/commands.${name}`,
      "nobody but whoever wished it, and the matching, may learn of it",
    ]),
  ),
};

/** Of the organization, or of the person's own account. */
const records = ["AuditEvent", "UserEvent"];

let worlds: Worlds;

beforeAll(async () => {
  worlds = await buildWorlds();
});

const commands = attacks.filter(({ name }) => name.includes("/commands."));

it.each(commands)("$name leaves an event of what it changed", async (attack) => {
  const silent: string[] = [];
  for (const [caller, ctx] of partiesOf(attack.context, worlds.world)) {
    const rehearsal = await perform(attack, ctx, { ids: worlds.world, watch: worlds.world });
    if (rehearsal.outcome === "refused" || rehearsal.changed.length === 0) continue;
    if (!rehearsal.changed.some((table) => records.includes(table)))
      silent.push(`${caller} changed ${rehearsal.changed.join(", ")} in silence`);
  }
  if (attack.name in unrecorded) expect(silent).not.toEqual([]);
  else expect(silent).toEqual([]);
});
