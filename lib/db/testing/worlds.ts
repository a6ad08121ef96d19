import { randomBytes } from "node:crypto";
import { signInAs } from "@/lib/auth/commands";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { addAudiences } from "@/lib/db/testing/world-audiences";

/** The attacked organization, and the one the attackers come from. */
export type Worlds = {
  world: World;
  other: World;
  /** The token of a session of the other one's owner. */
  othersSession: string;
};

/** A word that turns up nowhere by chance. */
const mark = (): string => `q${randomBytes(5).toString("hex")}`;

async function worldOfAllAudiences(): Promise<World> {
  const world = await buildWorld(mark());
  await addAudiences(world);
  return world;
}

/** Two organizations alike, with a row for every audience there is. */
export async function buildWorlds(): Promise<Worlds> {
  const [world, other] = [await worldOfAllAudiences(), await worldOfAllAudiences()];
  return { world, other, othersSession: (await signInAs(other.users.owner.userId)).sessionToken };
}
