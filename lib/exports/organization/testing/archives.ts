import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { disconnect } from "@/lib/db/client";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { addAudiences } from "@/lib/db/testing/world-audiences";
import { system } from "@/lib/db/unit";
import { exportOrganization } from "@/lib/exports/organization/commands";
import { type Manifest, manifestName, tableFile } from "@/lib/exports/organization/schema";
import type { OrgContext } from "@/lib/tenancy/context";

export type Files = Record<string, string>;

/** Points lib/db at another database. */
export async function point(url: string | undefined): Promise<void> {
  await disconnect();
  process.env.DATABASE_URL = url;
}

/** A world of its own, with what is awkward to write down: bytes, signs, fractions of a second; and a block. */
export async function awkwardWorld(): Promise<World> {
  const world = await buildWorld(`q${newId().replaceAll("-", "").slice(-10)}`);
  await addAudiences(world);
  await system(async (tx) => {
    const { orgId, people } = world;
    await tx.picture.create({
      data: { orgId, kind: "logo", width: 1, height: 1, bytes: Buffer.from([0, 10, 255, 34, 92]) },
    });
    await tx.$executeRaw`update "Membership" set "topics" = array['a, "b"', E'tab\t', '🦊'], "createdAt" = '2026-01-02 03:04:05.678+00'
      where "orgId" = ${orgId}::uuid and "id" = ${people.mentor.membershipId}::uuid`;
    const [blockerId, blockedId] = [people.owner.membershipId, people.member.membershipId];
    await tx.block.create({
      data: { orgId, createdAt: new Date("2026-01-02T03:04:05Z"), blockerId, blockedId },
    });
  });
  return world;
}

export async function taken(ctx: OrgContext): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  await exportOrganization(ctx, async (bytes) => void parts.push(bytes));
  return Buffer.concat(parts);
}

export const filesOf = (zip: Uint8Array): Files =>
  Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** Puts archives into a folder, changed or not; answers with their paths. */
export function forger(folder: string, whole: () => Uint8Array) {
  let saved = 0;
  const save = (bytes: Uint8Array): string => {
    const path = join(folder, `${saved++}.zip`);
    writeFileSync(path, bytes);
    return path;
  };
  const zipped = (files: Files): string =>
    save(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]))));
  const forged = (change: (files: Files, manifest: Manifest) => void): string => {
    const files = filesOf(whole());
    const manifest = JSON.parse(files[manifestName] ?? "");
    change(files, manifest);
    return zipped({ ...files, [manifestName]: JSON.stringify(manifest) });
  };
  /** Another file beside, or instead. */
  const withFile = (name: string, text: string) =>
    forged((files) => void Object.assign(files, { [name]: text }));
  /** The rows of a table changed, by somebody who does not know how checksums are made. */
  const changed = (table: string, how: (text: string) => string) =>
    forged((files) => void Object.assign(files, { [tableFile(table)]: how(files[tableFile(table)] ?? "") }));
  /** The same by somebody who does. */
  const wellForged = (table: string, how: (text: string) => string) =>
    forged((files, manifest) => {
      const text = how(files[tableFile(table)] ?? "");
      files[tableFile(table)] = text;
      const sums = {
        sha256: createHash("sha256").update(text).digest("hex"),
        rows: text.split("\n").length - 1,
      };
      for (const each of manifest.tables) if (each.name === table) Object.assign(each, sums);
    });
  return { save, zipped, forged, withFile, changed, wellForged };
}
