import { randomBytes } from "node:crypto";
import sharp from "sharp";
import { beforeEach, describe, expect, it } from "vitest";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { emailOf } from "@/lib/db/testing/world-people";
import { system, type Tx, withUser } from "@/lib/db/unit";
import { importRoster } from "@/lib/people/imports/commands";
import { uploadRoster } from "@/lib/people/imports/uploads/commands";
import { acceptInvitation, invitePerson } from "@/lib/people/invitations/commands";
import { editPerson } from "@/lib/people/person/commands";
import { personPage } from "@/lib/people/person/queries";
import { editPersonSchema } from "@/lib/people/person/schema";
import { invitedOf } from "@/lib/people/testing/invited";
import { picture } from "@/lib/pictures/queries";
import { editProfile } from "@/lib/profile/commands";
import { removePortrait, setPortrait } from "@/lib/profile/portrait/commands";
import { myPortrait, myProfile } from "@/lib/profile/queries";
import { editProfileSchema } from "@/lib/profile/schema";

const mark = () => `q${randomBytes(5).toString("hex")}`;

let world: World;
beforeEach(async () => {
  world = await buildWorld(mark());
});

const words = {
  ...{ name: "Mina Mentee", timeZone: "Europe/Paris", pronouns: "she/her", languages: "French, Dutch" },
  ...{ title: "Product lead", employer: "Tern", industry: "Shipping", seniority: "lead" },
  ...{ offers: "Listening\nPricing", seeks: "Courage" },
};
const say = (more: object = {}, who: ActorName = "mentee") =>
  editProfile(world.users[who], editProfileSchema.parse({ ...words, also: [world.slug], ...more }));
const pageOf = (who: ActorName, reader: ActorName) =>
  personPage(world.contexts[reader], world.people[who].membershipId);
const row = (who: ActorName) =>
  system((tx) =>
    tx.membership.findUniqueOrThrow({
      where: { orgId_id: { orgId: world.orgId, id: world.people[who].membershipId } },
    }),
  );
const drawn = (color: string) =>
  sharp({ create: { width: 400, height: 300, channels: 3, background: color } })
    .png()
    .toBuffer();

describe("a profile", () => {
  it("is the person's own until they say where else it goes, and then theirs there too, name included", async () => {
    await say({ also: [] });
    expect((await pageOf("mentee", "owner")).said.offers).toEqual([`Offers organizers ${world.mark}`]);
    expect(await say()).toEqual({ copied: 1 });
    expect(await pageOf("mentee", "member")).toMatchObject({
      ...{ name: "Mina Mentee", title: "Product lead", employer: "Tern" },
      said: { pronouns: "she/her", languages: ["French", "Dutch"], industry: "Shipping", seeks: ["Courage"] },
    });
    expect(await myProfile(world.users.mentee)).toMatchObject({ offers: ["Listening", "Pricing"] });
  });

  it("goes nowhere its person does not belong", async () => {
    const other = await buildWorld(mark());
    expect(await say({ also: [other.slug, "no-such-place"] })).toEqual({ copied: 0 });
  });

  it("shows each part to exactly those who were chosen, and title and employer nowhere else", async () => {
    await say({ workAudience: "organizers", offersAudience: "cohorts", seeksAudience: "members" });
    const seen = async (reader: ActorName) => {
      const { title, said } = await pageOf("mentee", reader);
      return [title, said.industry, said.offers.length, said.seeks.length];
    };
    for (const reader of ["owner", "organizer", "mentee"] as const)
      expect(await seen(reader)).toEqual(["Product lead", "Shipping", 2, 1]);
    for (const reader of ["mentor", "otherMentee"] as const)
      expect(await seen(reader)).toEqual(["", "", 2, 1]);
    expect(await seen("member")).toEqual(["", "", 0, 1]);
    expect(await row("mentee")).toMatchObject({ title: "", employer: "" });
  });

  it("is not opened again by what a roster or an organizer writes, who never touch the person", async () => {
    await say({ workAudience: "organizers" });
    const said = { name: "Renamed", firstName: "", title: "CEO", employer: "Tern", yearsOfExperience: "" };
    const input = {
      ...said,
      membershipId: world.people.mentee.membershipId,
      topics: "",
      timeZone: "",
      linkedIn: "",
    };
    await editPerson(world.contexts.owner, editPersonSchema.parse(input));
    expect(await row("mentee")).toMatchObject({ name: "Renamed", title: "", employer: "" });
    const user = await system((tx) =>
      tx.user.findUniqueOrThrow({ where: { id: world.people.mentee.userId }, include: { profile: true } }),
    );
    expect(user).toMatchObject({ name: "Mina Mentee", profile: { title: "Product lead" } });
    await say({ workAudience: "members" });
    expect(await row("mentee")).toMatchObject({ title: "Product lead", employer: "Tern" });
  });

  it("said in the open stands against what a roster or an organizer writes, too", async () => {
    await say();
    const { orgId } = world;
    const where = { orgId_id: { orgId, id: world.people.mentee.membershipId } };
    for (const title of ["CEO", ""]) await system((tx) => tx.membership.update({ where, data: { title } }));
    expect(await row("mentee")).toMatchObject({ title: "Product lead", employer: "Tern" });
    const bytes = Buffer.from(
      `Email,Mentor or mentee?,Job title\n${emailOf("mentee", world.mark)},Mentee,Clerk\n${emailOf("otherMentee", world.mark)},Mentee,Clerk`,
    );
    const roster = { fileName: "r.csv", bytes, cohortId: world.cohort };
    const { importId } = await uploadRoster(world.contexts.organizer, roster);
    expect(await importRoster(world.contexts.organizer, { importId })).toMatchObject({ changed: 1 });
    expect(await row("mentee")).toMatchObject({ title: "Product lead" });
    expect(await row("otherMentee")).toMatchObject({ title: "Clerk" });
    expect(await myProfile(world.users.mentee)).toMatchObject({ title: "Product lead" });
  });

  it("that says nothing of work leaves what the organization knows of it", async () => {
    const { membershipId: id } = world.people.mentee;
    const where = { orgId_id: { orgId: world.orgId, id } };
    await system((tx) => tx.membership.update({ where, data: { title: "Analyst" } }));
    const silent = { title: "", employer: "" };
    await say(silent);
    expect(await row("mentee")).toMatchObject({ title: "Analyst" });
    await say({ ...silent, workAudience: "organizers" });
    expect(await row("mentee")).toMatchObject({ title: "" });
    expect(await pageOf("mentee", "owner")).toMatchObject({ title: "Analyst" });
    await say(silent);
    expect(await row("mentee")).toMatchObject({ title: "Analyst" });
  });

  it("comes along where its person joins, under the name they joined with", async () => {
    const other = await buildWorld(mark());
    await say();
    await setPortrait(world.users.mentee, { bytes: await drawn("#804020"), everywhere: false });
    const { membershipId } = await invitePerson(other.contexts.organizer, {
      ...{ name: "M. Mentee", email: emailOf("mentee", world.mark), role: "member" },
    });
    const token = await invitedOf(() => other).tokenOf(membershipId);
    await acceptInvitation(world.users.mentee, { token, name: "M. Mentee", seen: {} });
    const there = await personPage(other.contexts.member, membershipId);
    expect(there).toMatchObject({ name: "M. Mentee", title: "Product lead", said: { seeks: ["Courage"] } });
    expect(there.portraitId).not.toBeNull();
  });
});

describe("a portrait", () => {
  const portraits = () =>
    system((tx) => tx.picture.findMany({ where: { orgId: world.orgId, kind: "portrait" } }));

  it("is drawn anew and square, is its person's own, and goes everywhere they say", async () => {
    await setPortrait(world.users.mentee, { bytes: await drawn("#804020"), everywhere: false });
    expect((await row("mentee")).portraitId).toBeNull();
    await expect(myPortrait(world.users.mentor)).rejects.toMatchObject({ code: "not_found" });
    await setPortrait(world.users.mentee, { bytes: await drawn("#204080"), everywhere: true });
    const { portraitId } = await row("mentee");
    const bytes = await picture(world.contexts.member, portraitId ?? "");
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width: 320, height: 320 });
  });

  it("takes the place of the last one, whose row is gone; removed, there is none", async () => {
    await setPortrait(world.users.mentee, { bytes: await drawn("#804020"), everywhere: true });
    const first = (await row("mentee")).portraitId;
    await setPortrait(world.users.mentee, { bytes: await drawn("#204080"), everywhere: true });
    const { portraitId: second } = await row("mentee");
    expect(second).not.toBe(first);
    expect((await portraits()).map(({ id }) => id)).toEqual([second]);
    await removePortrait(world.users.mentee, { everywhere: true });
    expect(await portraits()).toEqual([]);
    expect((await row("mentee")).portraitId).toBeNull();
    await expect(myPortrait(world.users.mentee)).rejects.toMatchObject({ code: "not_found" });
  });

  it("that is no picture is refused with a sentence", async () => {
    const bytes = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>");
    await expect(setPortrait(world.users.mentee, { bytes, everywhere: true })).rejects.toMatchObject({
      code: "invalid",
      fields: { portrait: expect.stringContaining("JPEG") },
    });
  });

  it("of another organization is not there", async () => {
    const other = await buildWorld(mark());
    await expect(picture(other.contexts.owner, world.logo)).rejects.toMatchObject({ code: "not_found" });
    await expect(picture(other.contexts.owner, "nonsense")).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the functions that copy", () => {
  it("copy for the person of the open unit alone", async () => {
    const copy = (tx: Tx) => tx.$queryRaw`select copy_profile(${world.slug}, true) as "copied"`;
    expect(await withUser(world.users.invited, copy)).toEqual([{ copied: false }]);
    expect(await withUser(world.users.member, copy)).toEqual([{ copied: true }]);
    const other = await buildWorld(mark());
    const portrait = (tx: Tx) =>
      tx.$queryRaw`select copy_portrait(${world.slug}, ${world.logo}::uuid, now()) as "copied"`;
    expect(await withUser(other.users.owner, portrait)).toEqual([{ copied: false }]);
  });
});
