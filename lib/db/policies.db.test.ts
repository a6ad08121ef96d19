import { beforeAll, describe, expect, it } from "vitest";
import { everythingReadable } from "@/lib/db/testing/catalogue-names";
import { actorNames, personNames, type World } from "@/lib/db/testing/world";
import { emailOf } from "@/lib/db/testing/world-people";
import { audienceText, type Caller, type Secret, secretsOf } from "@/lib/db/testing/world-secrets";
import { buildWorlds } from "@/lib/db/testing/worlds";
import { system, type Tx, withLink, withOrg, withUser } from "@/lib/db/unit";

// The third wall alone: no command, no query, no authorize, only tables read whole in the contexts of every role.

let world: World;
let other: World;
let secrets: Secret[];

beforeAll(async () => {
  ({ world, other } = await buildWorlds());
  secrets = secretsOf(world);
});

const shown = (text: string) =>
  secrets.filter((secret) => text.includes(secret.text)).map(({ text }) => text);
const meantFor = (caller: Caller) =>
  secrets.filter(({ readers }) => readers.includes(caller)).map(({ text }) => text);

describe("reading every table whole", () => {
  it.each(actorNames)("%s finds exactly the private texts meant for them", async (actor) => {
    const text = await withOrg(world.contexts[actor], everythingReadable);
    expect(shown(text)).toEqual(meantFor(actor));
  });

  it.each(actorNames)("%s of another organization finds nothing", async (actor) => {
    const text = await withOrg(other.contexts[actor], everythingReadable);
    expect(text).toContain(other.mark);
    expect(text).not.toContain(world.mark);
  });

  it.each(personNames)("%s as a person finds their own rows, and no organization", async (person) => {
    const text = await withUser(world.users[person], everythingReadable);
    expect(text).toContain(emailOf(person, world.mark));
    expect(
      text.replaceAll(emailOf(person, world.mark), "").replaceAll(`${person} ${world.mark}`, ""),
    ).not.toContain(world.mark);
  });

  it("a stranger with an invitation finds the organization's row alone", async () => {
    const text = await withLink(world.links.invitation, everythingReadable);
    expect(text.split("\n")).toHaveLength(1);
    expect(text).toContain(`Organization ${world.mark}`);
  });

  it("a stranger with a recap's address finds that recap, and nobody's name", async () => {
    const text = await withLink(world.links.recap, everythingReadable);
    expect(text).toContain(`World recap ${world.mark}`);
    expect(text).not.toContain(`Collected ${world.mark}`);
    expect(shown(text)).toEqual([]);
    for (const actor of actorNames) expect(text).not.toContain(`${actor} ${world.mark}`);
  });

  it("a stranger at a program's public address finds no row but the organization's", async () => {
    const text = await withLink(world.links.program, everythingReadable);
    expect(text.split("\n")).toHaveLength(1);
    expect(text).toContain(`Organization ${world.mark}`);
  });

  it("a wall's link finds that something has changed, and no row else but the organization's", async () => {
    const text = await withLink(world.links.wall, everythingReadable);
    expect(text.split("\n")).toHaveLength(2);
    expect(text).toContain(`"about": "point"`);
    expect(shown(text)).toEqual([]);
  });

  it("an applicant's link finds what they sent, and no other application", async () => {
    const text = await withLink(world.links.application, everythingReadable);
    expect(text.split("\n")).toHaveLength(2);
    expect(shown(text)).toEqual([`Application new ${world.mark}`, `Applicant new ${world.mark}`]);
  });

  it("a recap's address opens nothing once the recap is withdrawn from the world", async () => {
    const audience = (value: "world" | "cohort") =>
      system((tx) =>
        tx.recap.update({
          where: { orgId_id: { orgId: world.orgId, id: world.worldRecap } },
          data: { audience: value },
        }),
      );
    await audience("cohort");
    const text = await withLink(world.links.recap, everythingReadable);
    await audience("world");
    expect(text.split("\n")).toHaveLength(1);
  });

  it("bites: the system role, which the policies let through, finds every one of these texts", async () => {
    expect(shown(await system(everythingReadable))).toEqual(secrets.map(({ text }) => text));
  });
});

describe("answers of a whole cohort", () => {
  it("show to a peer once that peer has answered", async () => {
    const ctx = world.contexts.otherMentee;
    const body = audienceText("cohort's answer", world.mark);
    const readable = (tx: Tx) => tx.answer.count({ where: { orgId: world.orgId, body } });
    expect(await withOrg(ctx, readable)).toBe(0);
    await system(async (tx) => {
      const { promptId } = await tx.answer.findFirstOrThrow({ where: { orgId: world.orgId, body } });
      const mine = { participationId: world.participations.otherMentee, body: "Mine" };
      await tx.answer.create({
        data: { orgId: world.orgId, promptId, cohortId: world.cohort, audience: "cohort", ...mine },
      });
    });
    expect(await withOrg(ctx, readable)).toBe(1);
  });
});
