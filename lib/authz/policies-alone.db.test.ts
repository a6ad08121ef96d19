import { beforeAll, describe, expect, it, vi } from "vitest";
import { attacks } from "@/lib/authz/attacks";
import { judgeForeign, judgeOwn } from "@/lib/authz/attacks/judge";
import { buildWorlds, type Worlds } from "@/lib/db/testing/worlds";

// Every command and query with the app's checks stubbed out: everybody may do everything, says the table of permissions.
// What still holds is held by the policies and the keys: tenancy, personal rows, audiences.

vi.mock("@/lib/authz/policy", async (original) => ({
  ...(await original<typeof import("@/lib/authz/policy")>()),
  can: () => true,
  authorize: () => {},
}));

let worlds: Worlds;

beforeAll(async () => {
  worlds = await buildWorlds();
});

describe("without the checks", () => {
  it("bites: somebody may what they should not", async () => {
    const editing = attacks.filter(({ name }) => name === "organizations/commands.editOrganization");
    const found = await Promise.all(editing.map((attack) => judgeOwn(attack, worlds, "checks")));
    expect(found.flat()).toContain("member may not, but was not refused");
  });

  it.each(attacks)(
    "$name shows nobody what is not theirs, and reaches no other organization",
    async (attack) => {
      expect(await judgeOwn(attack, worlds, "policies")).toEqual([]);
      expect(await judgeForeign(attack, worlds, "policies")).toEqual([]);
    },
  );
});
