import { randomBytes } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { type ActorName, buildWorld, type World } from "@/lib/db/testing/world";
import { emailOf } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { editPerson } from "@/lib/people/person/commands";
import { personPage } from "@/lib/people/person/queries";
import { editPersonSchema } from "@/lib/people/person/schema";
import { peoplePage } from "@/lib/people/queries";
import { peopleFilterSchema } from "@/lib/people/schema";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`q${randomBytes(5).toString("hex")}`);
});

type Address = Partial<Record<"search" | "role" | "standing" | "cohortId" | "after" | "before", string>>;
const list = (actor: ActorName, address: Address = {}) =>
  peoplePage(world.contexts[actor], peopleFilterSchema.parse({ search: "", role: null, ...address }));
const names = async (actor: ActorName, address: Address = {}) =>
  (await list(actor, address)).people.map(({ name }) => name.replace(` ${world.mark}`, ""));

async function addPeople(people: { name: string; employer?: string; status?: "listed" | "active" }[]) {
  await system((tx) =>
    tx.membership.createMany({
      data: people.map((person) => ({ orgId: world.orgId, id: newId(), status: "active", ...person })),
    }),
  );
}

describe("the list of people", () => {
  it("shows members who has joined, without addresses and invitations; organizers everybody", async () => {
    const forMembers = await list("mentee");
    expect(forMembers.people.map(({ standing, email }) => standing ?? email)).toEqual(Array(7).fill(null));
    expect(forMembers).toMatchObject({ canInvitePeople: false, canImportRoster: false, uninvited: 0 });
    const forOrganizers = await list("organizer");
    expect(forOrganizers.people).toHaveLength(8);
    expect(forOrganizers.people.find(({ membershipId }) => membershipId === world.listed)).toMatchObject({
      standing: "waiting",
      email: emailOf("invited", world.mark),
    });
    expect(await names("mentee", { standing: "waiting" })).toHaveLength(7);
  });

  it("is searched by parts of names and employers, whatever the accents and the case", async () => {
    await addPeople([
      { name: "Björn Österberg", employer: "Quayside, Inc." },
      { name: "Anna 100%_sure", employer: "Bjornson" },
    ]);
    expect(await names("member", { search: "bjorn" })).toEqual(["Anna 100%_sure", "Björn Österberg"]);
    expect(await names("member", { search: "  QUAY   ÖSTER " })).toEqual(["Björn Österberg"]);
    expect(await names("member", { search: "%_s" })).toEqual(["Anna 100%_sure"]);
    expect(await names("member", { search: "nobody" })).toEqual([]);
  });

  it("goes from page to page and back without losing or repeating anybody, also among equal names", async () => {
    await addPeople(
      Array.from({ length: 130 }, (_, at) => ({ name: at < 70 ? "Same Name" : `Person ${at}` })),
    );
    const seen: string[] = [];
    let page = await list("member");
    for (;;) {
      seen.push(...page.people.map(({ membershipId }) => membershipId));
      if (!page.after) break;
      page = await list("member", { after: page.after });
    }
    expect([seen.length, new Set(seen).size]).toEqual([137, 137]);
    const back: string[] = [];
    for (;;) {
      back.unshift(...page.people.map(({ membershipId }) => membershipId));
      if (!page.before) break;
      page = await list("member", { before: page.before });
    }
    expect(back).toEqual(seen);
  });

  it("sorts small letters, capitals and accents as one", async () => {
    await addPeople([{ name: "zoe" }, { name: "Éva" }, { name: "de Vries" }, { name: "Ed" }]);
    const order = (await names("member")).filter((name) => /zoe|Éva|Vries|Ed/.test(name));
    expect(order).toEqual(["de Vries", "Ed", "Éva", "zoe"]);
  });

  it("is filtered by role, cohort and standing", async () => {
    const cohortId = world.cohort;
    expect(await names("member", { role: "mentor" })).toEqual(["mentor", "otherMentor"]);
    expect(await names("organizer", { role: "mentee", cohortId })).toEqual(["mentee", "otherMentee"]);
    expect(await names("organizer", { cohortId: world.pastCohort })).toEqual([]);
    expect(await names("member", { role: "organizer" })).toEqual(["organizer", "owner"]);
    await addPeople([{ name: "Uninvited", status: "listed" }]);
    expect(await names("organizer", { standing: "uninvited" })).toEqual(["Uninvited"]);
    expect(await names("organizer", { standing: "waiting" })).toEqual(["Listed"]);
    expect(await names("organizer", { standing: "joined", role: "mentor" })).toEqual([
      "mentor",
      "otherMentor",
    ]);
  });
});

describe("one person", () => {
  const page = (actor: ActorName, whom: ActorName) =>
    personPage(world.contexts[actor], world.people[whom].membershipId);

  it("shows what is for organizers to organizers, the address to the person too", async () => {
    const email = emailOf("mentee", world.mark);
    expect(await page("organizer", "mentee")).toMatchObject({
      email,
      intakeAnswers: [{ answer: `Intake ${world.mark}` }],
      cohorts: [{ role: "mentee", cohort: `Cohort ${world.mark}` }],
      canEditPerson: true,
    });
    expect(await page("mentee", "mentee")).toMatchObject({ email, intakeAnswers: [], isSelf: true });
    expect(await page("mentor", "mentee")).toMatchObject({
      email: null,
      intakeAnswers: [],
      canEditPerson: false,
    });
  });

  it("who has not joined does not exist for members", async () => {
    await expect(personPage(world.contexts.mentor, world.listed)).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await personPage(world.contexts.organizer, world.listed)).invitation).toMatchObject({
      invitedBy: `organizer ${world.mark}`,
    });
  });

  it("is edited without touching the person's own row", async () => {
    const { membershipId, userId } = world.people.mentor;
    const input = editPersonSchema.parse({
      membershipId,
      name: "  Mentor\u200b of Record ",
      firstName: "Mentor",
      title: "Director",
      employer: "Looms Ltd",
      yearsOfExperience: "12",
      topics: "Pricing\r\n\r\n Hiring  people\nPricing",
      timeZone: "",
      linkedIn: "linkedin.com/in/mentor?x=1",
    });
    expect(await editPerson(world.contexts.organizer, input)).toEqual({ invitedAgain: false });
    expect(await page("owner", "mentor")).toMatchObject({
      name: "Mentor of Record",
      title: "Director",
      yearsOfExperience: 12,
      topics: ["Pricing", "Hiring people"],
      linkedIn: "https://www.linkedin.com/in/mentor",
      timeZone: null,
      email: emailOf("mentor", world.mark),
    });
    const user = await system((tx) => tx.user.findUniqueOrThrow({ where: { id: userId } }));
    expect(user.name).toBe(`mentor ${world.mark}`);
  });
});
