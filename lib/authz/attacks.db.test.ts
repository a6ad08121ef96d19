import { beforeAll, describe, expect, it } from "vitest";
import { attacks } from "@/lib/authz/attacks";
import { judgeForeign, judgeOwn, judgeWrongKind } from "@/lib/authz/attacks/judge";
import { type Fingerprint, fingerprint } from "@/lib/db/testing/fingerprint";
import type { World } from "@/lib/db/testing/world";
import { buildWorlds, type Worlds } from "@/lib/db/testing/worlds";
import { system } from "@/lib/db/unit";

let worlds: Worlds;
let sums: Fingerprint[];

const sumsNow = async () => [await sumOf(worlds.world), await sumOf(worlds.other)];
const sumOf = (world: World) => system((tx) => fingerprint(tx, world));

beforeAll(async () => {
  worlds = await buildWorlds();
  sums = await sumsNow();
});

describe.each(attacks)("$name", (attack) => {
  it("serves those who may, refuses the others, and shows nobody what is not theirs", async () => {
    expect(await judgeOwn(attack, worlds)).toEqual([]);
  });

  it("gives people of another organization nothing", async () => {
    expect(await judgeForeign(attack, worlds)).toEqual([]);
  });

  it("gives a context of the wrong kind nothing", async () => {
    expect(await judgeWrongKind(attack, worlds)).toEqual([]);
  });
});

describe("the trials themselves", () => {
  // What a call wrote past the transaction that is taken back would be found here, whoever called.
  it("leave both organizations as they were", async () => {
    expect(await sumsNow()).toEqual(sums);
  });
});
