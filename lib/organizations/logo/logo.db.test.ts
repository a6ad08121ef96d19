import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { expect, it } from "vitest";
import { buildWorld } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { removeLogo, setLogo } from "@/lib/organizations/logo/commands";
import { picture } from "@/lib/pictures/queries";

it("a logo is drawn anew and kept whole; a new one takes its place, and removed it is gone", async () => {
  const world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
  const { orgId, contexts } = world;
  const logos = () =>
    system(async (tx) => ({
      ids: (await tx.picture.findMany({ where: { orgId, kind: "logo" } })).map(({ id }) => id),
      logoId: (await tx.organization.findUniqueOrThrow({ where: { id: orgId } })).logoId,
    }));
  const bytes = await sharp({ create: { width: 900, height: 100, channels: 4, background: "#204080" } })
    .png()
    .toBuffer();
  await setLogo(contexts.owner, { bytes });
  const { ids, logoId } = await logos();
  expect(ids).toEqual([logoId]);
  expect(logoId).not.toBe(world.logo);
  const kept = await sharp(await picture(contexts.member, logoId ?? "")).metadata();
  expect([kept.format, kept.width, kept.height]).toEqual(["webp", 640, 71]);
  await removeLogo(contexts.owner);
  expect(await logos()).toEqual({ ids: [], logoId: null });
  const nothing = setLogo(contexts.owner, { bytes: Buffer.from("no picture") });
  await expect(nothing).rejects.toMatchObject({ fields: { logo: expect.any(String) } });
});
