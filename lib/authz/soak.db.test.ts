import { beforeAll, describe, expect, it } from "vitest";
import { attacks } from "@/lib/authz/attacks";
import { soak } from "@/lib/authz/attacks/soak";
import type { OrgAttack } from "@/lib/authz/attacks/table";
import { buildWorlds, type Worlds } from "@/lib/db/testing/worlds";
import { withOrg } from "@/lib/db/unit";

const seed = Number(process.env.SOAK_SEED ?? Math.floor(Math.random() * 2 ** 31));
const requests = 300;
let worlds: Worlds;

beforeAll(async () => {
  worlds = await buildWorlds();
});

describe("a short soak", () => {
  it(`${requests} random requests find nothing, with seed ${seed}`, { timeout: 60_000 }, async () => {
    const { counts, faults } = await soak(attacks, worlds, { requests, seed });
    expect(faults).toEqual([]);
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(requests);
  });

  it("says the same with the same seed", async () => {
    const once = () => soak(attacks, worlds, { requests: 40, seed: 7 });
    expect(await once()).toEqual(await once());
  });

  it("notices a row without a check, and one that writes elsewhere", async () => {
    const careless: OrgAttack = {
      name: "planted/commands.careless",
      context: "org",
      allowed: ["owner"],
      call: (ctx, { cohort }) =>
        withOrg(ctx, async (tx) => {
          await tx.$executeRaw`select set_config('role', 'council_system', true)`;
          return tx.cohort.updateManyAndReturn({ where: { id: cohort }, data: { groupSize: 6 } });
        }),
    };
    const { faults } = await soak([careless], worlds, { requests: 60, seed: 1 });
    expect(faults).toContainEqual(expect.stringContaining("changed rows of Cohort"));
    expect(faults).toContainEqual(expect.stringContaining("was shown a text of this organization"));
    expect(faults).toContainEqual(expect.stringContaining("was not refused"));
  });
});
