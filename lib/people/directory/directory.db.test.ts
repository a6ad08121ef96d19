import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { profileText } from "@/lib/db/testing/world-people";
import { system, type Tx, withLink, withOrg, withUser } from "@/lib/db/unit";
import { peoplePage } from "@/lib/people/queries";
import { peopleFilterSchema } from "@/lib/people/schema";
import { editProfile } from "@/lib/profile/commands";
import { editProfileSchema } from "@/lib/profile/schema";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
});

const page = (actor: ActorName, filter: object) =>
  peoplePage(world.contexts[actor], peopleFilterSchema.parse({ search: "", role: null, ...filter }));
const names = async (actor: ActorName, filter: object) =>
  (await page(actor, filter)).people.map(({ name }) => name.replace(` ${world.mark}`, ""));

const add = (...people: string[]) =>
  system((tx) =>
    tx.membership.createMany({
      data: people.map((name) => ({ orgId: world.orgId, id: newId(), status: "active", name })),
    }),
  );

describe("a search that forgives", () => {
  it("shows whom it finds as typed first, then who is spelled nearly so, and says which", async () => {
    await add("Marta Lindqvist", "Martha Lindquist", "Okafor, Theo", "Priya Raman", "Prudence Product");
    expect(await names("member", { search: "lindquist" })).toEqual(["Martha Lindquist", "Marta Lindqvist"]);
    const { people } = await page("member", { search: "lindquist" });
    expect(people.map(({ isClose }) => isClose)).toEqual([false, true]);
    expect(await names("member", { search: "Ocafor" })).toEqual(["Okafor, Theo"]);
    expect(await names("member", { search: "prya ramann" })).toEqual(["Priya Raman"]);
    expect(await names("member", { search: "zzyzx" })).toEqual([]);
  });

  it("goes from page to page and back over the border between the two", async () => {
    const exact = Array.from({ length: 60 }, (_, at) => `Katherine ${String(at).padStart(2, "0")}`);
    const close = Array.from({ length: 60 }, (_, at) => `Catherine ${String(at).padStart(2, "0")}`);
    await add(...exact, ...close);
    const seen: string[] = [];
    let at = await page("member", { search: "katherine" });
    const first = at;
    seen.push(...at.people.map(({ name }) => name));
    while (at.after) {
      at = await page("member", { search: "katherine", after: at.after });
      seen.push(...at.people.map(({ name }) => name));
    }
    expect(seen).toEqual([...exact, ...close]);
    while (at.before) at = await page("member", { search: "katherine", before: at.before });
    expect(at.people).toEqual(first.people);
  });

  it("finds organizers the address they type, and members none", async () => {
    const search = `${world.mark}.mentor@`;
    expect(await names("organizer", { search })).toEqual(["mentor"]);
    expect(await names("member", { search })).toEqual([]);
  });
});

describe("what people say about themselves", () => {
  const offers = (audience: "members" | "cohorts" | "organizers") => profileText(audience, world.mark);

  it("finds them for those who may see it, by search and by filter, and for nobody else", async () => {
    for (const by of ["search", "offer"] as const) {
      expect(await names("mentor", { [by]: offers("members") })).toEqual(["member"]);
      expect(await names("otherMentee", { [by]: offers("cohorts") })).toEqual(["mentor"]);
      expect(await names("member", { [by]: offers("cohorts") })).toEqual([]);
      expect(await names("organizer", { [by]: offers("organizers") })).toEqual(["mentee"]);
      expect(await names("mentee", { [by]: offers("organizers") })).toEqual(["mentee"]);
      for (const actor of ["mentor", "member"] as const)
        expect(await names(actor, { [by]: offers("organizers") })).toEqual([]);
    }
  });

  it("is filtered by industry, seniority and language, also where they narrow a search", async () => {
    const said = {
      name: "Ada",
      timeZone: "",
      industry: "Deep-sea cables",
      seniority: "lead",
      languages: "Gaelic",
    };
    await editProfile(world.users.otherMentor, editProfileSchema.parse({ ...said, also: [world.slug] }));
    expect(await names("member", { industry: "sea CABLES" })).toEqual(["Ada"]);
    expect(await names("member", { seniority: "lead", language: "gaelic" })).toEqual(["Ada"]);
    expect(await names("member", { seniority: "executive", language: "gaelic" })).toEqual([]);
    expect(await names("member", { search: "Ada", language: "gaelic", role: "mentor" })).toEqual(["Ada"]);
    expect(await names("member", { search: "mentee", language: "gaelic" })).toEqual([]);
  });

  it("hidden, is no longer found by the employer the organization knew", async () => {
    const said = { name: "Ada", timeZone: "", employer: "Quillfeather", workAudience: "organizers" };
    await editProfile(world.users.otherMentor, editProfileSchema.parse({ ...said, also: [world.slug] }));
    expect(await names("member", { search: "quillfeather" })).toEqual([]);
    expect(await names("member", { search: "quilfeather" })).toEqual([]);
    expect(await names("owner", { search: "quillfeather" })).toEqual(["Ada"]);
  });
});

describe("walk_people", () => {
  it("answers members of its organization alone, and finds what they may see", async () => {
    const walk = (tx: Tx) =>
      tx.$queryRaw<object[]>`select * from walk_people(array[${world.mark}], null, null, false, 51)`;
    expect(await withUser(world.users.owner, walk)).toEqual([]);
    for (const link of Object.values(world.links)) expect(await withLink(link, walk)).toEqual([]);
    expect((await withOrg(world.contexts.member, walk)).length).toBeGreaterThan(5);
    const hidden = (tx: Tx) =>
      tx.$queryRaw<
        object[]
      >`select * from walk_people(array[app_fold(${profileText("organizers", world.mark)})],
        null, null, false, 51)`;
    expect(await withOrg(world.contexts.member, hidden)).toEqual([]);
    expect(await withOrg(world.contexts.organizer, hidden)).toHaveLength(1);
  });

  it("gives the same pages as looking everybody up, for a word that fits nearly all", async () => {
    await add(
      ...Array.from(
        { length: 700 },
        (_, at) => `${at % 3 ? "Broad" : "Brood"} ${String(at).padStart(3, "0")}`,
      ),
    );
    const seen: string[] = [];
    let at = await page("member", { search: "broad" });
    const first = at.people;
    for (; ; at = await page("member", { search: "broad", after: at.after })) {
      seen.push(...at.people.map(({ name }) => name));
      if (!at.after) break;
    }
    const exact = seen.filter((name) => name.startsWith("Broad"));
    expect(exact).toHaveLength(466);
    expect(exact).toEqual(exact.toSorted());
    expect(seen.slice(0, 466)).toEqual(exact);
    while (at.before) at = await page("member", { search: "broad", before: at.before });
    expect(at.people).toEqual(first);
  });
});

describe("walk_close_people", () => {
  const walk = (word: string) => (tx: Tx) =>
    tx.$queryRaw<object[]>`select * from walk_close_people(array[app_fold(${word})], 51)`;

  it("answers members of its organization alone, and where a word stands nowhere as typed", async () => {
    expect(await withUser(world.users.owner, walk("mentoor"))).toEqual([]);
    for (const link of Object.values(world.links)) expect(await withLink(link, walk("mentoor"))).toEqual([]);
    expect((await withOrg(world.contexts.member, walk("mentoor"))).length).toBeGreaterThan(1);
    await add("Quillfeather");
    expect(await withOrg(world.contexts.member, walk("quilfeather"))).toHaveLength(1);
    expect(await withOrg(world.contexts.member, walk("quillfeather"))).toEqual([]);
  });

  it("gives the same first page as looking everybody up, for a misspelling that is close to nearly all", async () => {
    await add(
      ...Array.from(
        { length: 300 },
        (_, at) => `${at % 3 ? "Broad" : "Brood"} ${String(at).padStart(3, "0")}`,
      ),
    );
    const looked = (search: string) => (tx: Tx) =>
      tx.$queryRaw<
        { name: string }[]
      >`select m."name" from find_people(array[app_fold(${search})], '', '', '', '') f
        join "Membership" m on m."id" = f.membership_id order by f.tier, m."searchText", m."id" limit 50`;
    for (const search of ["brroad", "broadd"]) {
      expect((await withOrg(world.contexts.member, walk(search))).length).toBe(51);
      const { people } = await page("member", { search });
      expect(people.every(({ isClose }) => isClose)).toBe(true);
      expect(people.map(({ name }) => name)).toEqual(
        (await withOrg(world.contexts.member, looked(search))).map(({ name }) => name),
      );
    }
    const next = await page("member", {
      search: "broadd",
      after: (await page("member", { search: "broadd" })).after,
    });
    expect(next.people).toHaveLength(50);
    expect(next.before).not.toBeNull();
  });
});

describe("find_people", () => {
  it("answers members of its organization alone", async () => {
    const find = (tx: Tx) =>
      tx.$queryRaw<object[]>`select * from find_people(array[${world.mark}], null, null, null, null)`;
    expect(await withUser(world.users.owner, find)).toEqual([]);
    for (const link of Object.values(world.links)) expect(await withLink(link, find)).toEqual([]);
    const other = await buildWorld(`q${randomBytes(5).toString("hex")}`);
    const filter = peopleFilterSchema.parse({ search: world.mark, role: null });
    expect((await peoplePage(other.contexts.owner, filter)).people.map(({ name }) => name)).not.toContain(
      `owner ${world.mark}`,
    );
  });
});
