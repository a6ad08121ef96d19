import { expect, it } from "vitest";
import { attacks } from "@/lib/authz/attacks";
import { soak } from "@/lib/authz/attacks/soak";
import { differences, fingerprint } from "@/lib/db/testing/fingerprint";
import { buildWorlds } from "@/lib/db/testing/worlds";
import { system } from "@/lib/db/unit";

const requests = Number(process.env.SOAK_REQUESTS ?? 10_000);
const seed = Number(process.env.SOAK_SEED ?? Math.floor(Math.random() * 2 ** 31));

it(`${requests} random requests of people who may not find nothing and change nothing`, async () => {
  const worlds = await buildWorlds();
  const sums = () => system((tx) => fingerprint(tx, worlds.world));
  const before = await sums();
  console.info(
    `Soak: ${requests} requests over ${attacks.length} rows, seed ${seed} (SOAK_SEED repeats it).`,
  );
  const progress = (done: number) => console.info(`${done} of ${requests}`);
  const { counts, faults } = await soak(attacks, worlds, { requests, seed, progress });
  console.info(
    `\n${Object.entries(counts)
      .sort()
      .map(([what, count]) => `${String(count).padStart(6)}  ${what}`)
      .join("\n")}`,
  );
  expect(faults).toEqual([]);
  expect(differences(before, await sums())).toEqual([]);
});
