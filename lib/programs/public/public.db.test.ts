import { beforeAll, describe, expect, it } from "vitest";
import type { World } from "@/lib/db/testing/world";
import { buildWorlds } from "@/lib/db/testing/worlds";
import { system, withLink, withOrg } from "@/lib/db/unit";
import { archiveProgram, restoreProgram } from "@/lib/programs/commands";
import { editPublicPage, publishProgram, setCover, unpublishProgram } from "@/lib/programs/public/commands";
import { publicCover, publicPageEditor, publicProgram } from "@/lib/programs/public/queries";
import { mintProgram } from "@/lib/tenancy/mint";

let world: World;
let other: World;
beforeAll(async () => {
  ({ world, other } = await buildWorlds());
});

const at = (slug: string) => mintProgram(world.slug, slug);
const organizer = () => world.contexts.organizer;
const texts = { story: "", askedOfMentors: "", askedOfMentees: "", findable: false };

describe("a public address", () => {
  it("opens a published program, and nothing else of the organization", async () => {
    const page = await publicProgram(world.links.program);
    expect(page).toMatchObject({ name: `Open program ${world.mark}`, story: `Story ${world.mark}` });
    expect(page.cohort).toMatchObject({ id: world.enrolling, isOpen: true });
    expect(page.cohort?.questions).toHaveLength(1);
    await withLink(world.links.program, async (tx) => {
      expect(await tx.cohort.count()).toBe(0);
      expect(await tx.program.count()).toBe(0);
      expect(await tx.application.count()).toBe(0);
    });
  });

  it("is none for an unpublished or archived program, a wrong slug, another organization", async () => {
    const { publicSlug, open } = world;
    expect(await at("nothing")).toBeNull();
    expect(await mintProgram(other.slug, publicSlug)).toBeNull();
    const ctx = await at(publicSlug);
    await unpublishProgram(organizer(), { programId: open });
    expect(await at(publicSlug)).toBeNull();
    if (ctx) await expect(publicProgram(ctx)).rejects.toMatchObject({ code: "not_found" });
    await publishProgram(organizer(), { programId: open });
    await archiveProgram(organizer(), { programId: open });
    expect(await at(publicSlug)).toBeNull();
    await restoreProgram(organizer(), { programId: open });
    expect(await at(publicSlug)).toEqual(ctx);
  });

  it("belongs to one program of an organization, and to one in each", async () => {
    const taken = { programId: world.program, slug: world.publicSlug, ...texts };
    await expect(editPublicPage(organizer(), taken)).rejects.toMatchObject({ code: "invalid" });
    await editPublicPage(other.contexts.owner, {
      ...{ ...texts, programId: other.program, slug: world.publicSlug },
    });
    expect((await publicPageEditor(other.contexts.owner, other.program)).slug).toBe(world.publicSlug);
  });
});

describe("its picture", () => {
  it("shows to strangers while the page is public, and a new one takes its place", async () => {
    const { cover, links } = world;
    expect(Buffer.from(await publicCover(links.program, cover)).toString()).toBe(`cover ${world.mark}`);
    await expect(publicCover(links.program, world.logo)).rejects.toMatchObject({ code: "not_found" });
    await expect(publicCover(other.links.program, cover)).rejects.toMatchObject({ code: "not_found" });
    const sharp = (await import("sharp")).default;
    const create = { width: 20, height: 8, channels: 3, background: "#2b5a4c" } as const;
    const bytes = await sharp({ create }).png().toBuffer();
    await setCover(organizer(), { programId: world.open, bytes });
    await expect(publicCover(links.program, cover)).rejects.toMatchObject({ code: "not_found" });
    const { coverId } = await publicProgram(links.program);
    expect(coverId && (await publicCover(links.program, coverId)).byteLength).toBeGreaterThan(0);
    await system((tx) => tx.picture.deleteMany({ where: { orgId: world.orgId, kind: "cover" } }));
    expect((await publicProgram(links.program)).coverId).toBeNull();
  });

  it("is asked for by its link alone", async () => {
    const asked = withOrg(
      organizer(),
      (tx) => tx.$queryRaw`select * from open_program_cover(${world.logo}::uuid)`,
    );
    expect(await asked).toEqual([]);
  });
});
