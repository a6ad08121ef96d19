import { beforeAll, describe, expect, it } from "vitest";
import { attacks } from "@/lib/authz/attacks";
import { judgeForeign, judgeOwn, judgeWrongKind } from "@/lib/authz/attacks/judge";
import { fingerprint } from "@/lib/db/testing/fingerprint";
import { buildWorlds, type Worlds } from "@/lib/db/testing/worlds";
import { system } from "@/lib/db/unit";

let worlds: Worlds;

beforeAll(async () => {
  worlds = await buildWorlds();
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
  it("leave both organizations as they were", async () => {
    const sums = () => system((tx) => fingerprint(tx, worlds.world));
    const before = await sums();
    for (const attack of attacks.slice(0, 20)) await judgeOwn(attack, worlds);
    expect(await sums()).toEqual(before);
  });
});
