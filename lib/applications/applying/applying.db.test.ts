import { beforeAll, describe, expect, it } from "vitest";
import {
  confirmApplication,
  editApplication,
  sendApplication,
  sendApplicationLink,
  withdrawApplication,
} from "@/lib/applications/applying/commands";
import { ownApplication } from "@/lib/applications/applying/queries";
import { shownNow } from "@/lib/applications/applying/rules";
import { applicationsPage } from "@/lib/applications/choosing/queries";
import { setPhases } from "@/lib/applications/phases/commands";
import { linkToken } from "@/lib/auth/links";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system, withOrg } from "@/lib/db/unit";
import { publicProgram } from "@/lib/programs/public/queries";
import { mintLink } from "@/lib/tenancy/mint";

let world: World;
beforeAll(async () => {
  world = await buildWorld(`y${newId().slice(-8)}`);
});

const ago = (ms: number) => atTime(new Date(now().getTime() - ms), shownNow);
const input = (email: string, more: Record<string, unknown> = {}) => ({
  ...{ role: "mentee" as const, name: "Rosa Lindgren", email, website: "", shown: ago(60_000) },
  [`q-${world.question}`]: "To wait.",
  ...more,
});
const send = (email: string, more?: Record<string, unknown>, network = newId()) =>
  sendApplication(world.links.program, input(email, more), network);

async function linkOf(email: string, where: { confirmedAt?: { not: null } } = {}) {
  const { orgId } = world;
  const row = await system(async (tx) => {
    const { id } = await tx.application.findFirstOrThrow({
      where: { orgId, email, ...where },
      orderBy: { createdAt: "desc" },
    });
    return tx.accessLink.findFirstOrThrow({ where: { orgId, kind: "application", subjectId: id } });
  });
  const ctx = await mintLink(linkToken(row));
  if (!ctx) throw new Error("the link should open");
  return ctx;
}
const posted = (topic: string) => system((tx) => tx.outbox.count({ where: { orgId: world.orgId, topic } }));
const kept = (email: string) =>
  system((tx) => tx.application.findMany({ where: { orgId: world.orgId, email } }));
const listed = async () =>
  (
    await applicationsPage(world.contexts.organizer, world.enrolling, { state: "new", role: null, page: 1 })
  ).rows.map(({ email }) => email);

describe("an organization of certain mail domains", () => {
  it("says so with the form, and takes no other address", async () => {
    const limit = (mailDomains: string[]) =>
      system((tx) => tx.organization.update({ where: { id: world.orgId }, data: { mailDomains } }));
    await limit(["house.example", "club.example"]);
    expect((await publicProgram(world.links.program)).mailDomains).toEqual(["house.example", "club.example"]);
    await expect(send("somebody@example.org")).rejects.toMatchObject({
      code: "invalid",
      fields: { email: expect.stringContaining("at house.example or club.example") },
    });
    expect(await kept("somebody@example.org")).toEqual([]);
    await send("somebody@club.example");
    expect(await kept("somebody@club.example")).toHaveLength(1);
    await limit([]);
  });
});

describe("a stranger's application", () => {
  const email = "first@example.org";

  it("counts, and shows to organizers, once its mailbox has confirmed it", async () => {
    await send(email);
    expect(await listed()).not.toContain(email);
    const ctx = await linkOf(email);
    expect(await ownApplication(ctx)).toMatchObject({ confirmed: false, state: "new" });
    expect(await listed()).not.toContain(email);
    expect(await confirmApplication(ctx)).toBe("confirmed");
    expect(await confirmApplication(ctx)).toBe("confirmed");
    expect(await listed()).toContain(email);
    expect(await posted("mail.application-received")).toBe(1);
  });

  it("keeps the wording it answered to", async () => {
    const { answers } = await ownApplication(await linkOf(email));
    expect(answers).toMatchObject([{ question: `Form question ${world.mark}`, answer: ["To wait."] }]);
  });

  it("is sent once, however often its form arrives", async () => {
    const key = newId();
    const twice = () => sendApplication(world.links.program, input("twice@example.org"), newId(), key);
    await Promise.all([twice(), twice()]);
    expect(await kept("twice@example.org")).toHaveLength(1);
  });

  it("of an address that has one already leads back to that one", async () => {
    await send(email);
    const second = await linkOf(email);
    expect(await confirmApplication(second)).toBe("already");
    expect(await posted("mail.application-link")).toBe(1);
    expect((await listed()).filter((each) => each === email)).toHaveLength(1);
  });

  it("two confirmed at the same moment are one", async () => {
    await send("race@example.org");
    const first = await linkOf("race@example.org");
    await send("race@example.org");
    const second = await linkOf("race@example.org");
    const said = await Promise.all([confirmApplication(first), confirmApplication(second)]);
    expect(said.toSorted()).toEqual(["already", "confirmed"]);
  });

  it("is changed and withdrawn by its link, and may then be sent anew", async () => {
    await send("changing@example.org");
    const ctx = await linkOf("changing@example.org");
    await confirmApplication(ctx);
    await editApplication(ctx, { name: "Rosa L.", [`q-${world.question}`]: "To ask." });
    expect(await ownApplication(ctx)).toMatchObject({ name: "Rosa L.", answers: [{ answer: ["To ask."] }] });
    await withdrawApplication(ctx);
    await withdrawApplication(ctx);
    expect((await ownApplication(ctx)).state).toBe("withdrawn");
    await expect(editApplication(ctx, { name: "Back" })).rejects.toMatchObject({ code: "conflict" });
    await send("changing@example.org");
    expect(await confirmApplication(await linkOf("changing@example.org"))).toBe("confirmed");
  });

  it("leaves events that name nobody", async () => {
    const events = await system((tx) =>
      tx.auditEvent.findMany({ where: { orgId: world.orgId, subjectType: "Application" } }),
    );
    expect(new Set(events.map(({ action }) => action))).toEqual(
      new Set(["sendApplication", "editApplication", "withdrawApplication"]),
    );
    expect(events.every(({ actorId }) => actorId === null)).toBe(true);
  });
});

describe("bots", () => {
  it("that fill in what no person sees are told the same, and nothing is kept", async () => {
    await send("bot@example.org", { website: "https://spam.example" });
    expect(await kept("bot@example.org")).toEqual([]);
  });

  it.each([
    ["at once", () => ago(1_000)],
    ["after a day", () => ago(25 * 60 * 60_000)],
    ["with a made-up time", () => `${now().getTime() - 60_000}.made-up`],
    ["without one", () => ""],
  ])("sending %s are asked to send again", async (_, shown) => {
    await expect(send("fast@example.org", { shown: shown() })).rejects.toMatchObject({ code: "conflict" });
    expect(await kept("fast@example.org")).toEqual([]);
  });

  it("cannot fill one mailbox, whichever networks they come from, nor ask it for links", async () => {
    const email = "victim@example.org";
    for (let count = 0; count < 5; count++) await send(email);
    await expect(send(email)).rejects.toMatchObject({ code: "conflict" });
    const ask = { email, website: "", shown: ago(60_000) };
    await expect(sendApplicationLink(world.links.program, ask, newId())).rejects.toMatchObject({
      code: "conflict",
    });
    await atTime(inDays(2), () => send(email, { shown: ago(60_000) }));
  });

  it("of one network come to an end within an hour", async () => {
    const network = "203.0.113.0/24";
    const sent = Array.from({ length: 62 }, (_, at) => send(`flood-${at}@example.org`, {}, network));
    const refused = (await Promise.allSettled(sent)).filter(({ status }) => status === "rejected");
    expect(refused).toHaveLength(2);
  });
});

describe("a link asked for again", () => {
  it("is mailed to whoever has applied, and says the same to everybody else", async () => {
    const before = await posted("mail.application-link");
    const ask = (email: string) =>
      sendApplicationLink(world.links.program, { email, website: "", shown: ago(60_000) }, newId());
    expect(await ask("nobody-at-all@example.org")).toBeUndefined();
    expect(await posted("mail.application-link")).toBe(before);
    expect(await ask("first@example.org")).toBeUndefined();
    expect(await posted("mail.application-link")).toBe(before + 1);
  });
});

describe("the clock", () => {
  const window = (applyFrom: string, applyUntil: string) =>
    setPhases(world.contexts.organizer, {
      ...{ cohortId: world.enrolling, applyFrom, applyUntil, startsOn: null, endsOn: null },
      ...{ mentorPlaces: null, menteePlaces: null, movesUp: false },
    });

  it("opens and closes the form by the cohort's zone, and a decision ends changes", async () => {
    const ctx = await linkOf("first@example.org", { confirmedAt: { not: null } });
    await window("2027-03-14", "2027-03-14");
    const at = (instant: string) => atTime(new Date(instant), () => send(`${newId()}@example.org`));
    await expect(at("2027-03-14T04:59:59Z")).rejects.toMatchObject({ code: "conflict" });
    await at("2027-03-14T05:00:00Z");
    // On this day clocks went forward: it ends at four in the morning, UTC.
    await at("2027-03-15T03:59:59Z");
    await expect(at("2027-03-15T04:00:00Z")).rejects.toMatchObject({ code: "conflict" });
    await expect(editApplication(ctx, { name: "Late" })).rejects.toMatchObject({ code: "conflict" });
    await withdrawApplication(ctx);
  });

  it("a member of the organization and another link open no application", async () => {
    const asked = (tx: { $queryRaw: (...parts: [TemplateStringsArray, ...unknown[]]) => Promise<unknown> }) =>
      tx.$queryRaw`select page from open_application(${now()})`;
    expect(await withOrg(world.contexts.owner, asked)).toEqual([]);
    await expect(ownApplication(world.links.program)).rejects.toMatchObject({ code: "not_found" });
    await expect(withdrawApplication(world.links.recap)).rejects.toMatchObject({ code: "not_found" });
  });
});
