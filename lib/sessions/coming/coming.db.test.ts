import { beforeEach, describe, expect, it } from "vitest";
import { linkToken } from "@/lib/auth/links";
import { atTime } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system, withOrg } from "@/lib/db/unit";
import { markAttendance } from "@/lib/seating/attendance/commands";
import { seatGroups, seatLatecomers } from "@/lib/seating/commands";
import { doorPage } from "@/lib/seating/queries";
import { answerByLink, answerSession } from "@/lib/sessions/coming/commands";
import { answerPage } from "@/lib/sessions/coming/queries";
import { askedToCome } from "@/lib/sessions/coming/upkeep/commands";
import { sessionPage } from "@/lib/sessions/queries";
import { mintLink } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`c${newId().slice(-8)}`);
});

const who = async () => {
  const { coming } = await sessionPage(world.contexts.organizer, world.next.session);
  return {
    counts: coming.counts,
    said: coming.people?.map(({ name, coming: said }) => [name.split(" ")[0], said]),
  };
};
const move = (days: number) =>
  system((tx) =>
    tx.session.update({
      where: { orgId_id: { orgId: world.orgId, id: world.next.session } },
      data: { startsAt: inDays(days), endsAt: inDays(days + 0.1) },
    }),
  );

describe("whether people come", () => {
  it("is theirs to say and to change, and the organizers' to see; nobody else's", async () => {
    const say = (actor: ActorName, coming: "yes" | "no" | "maybe") =>
      answerSession(world.contexts[actor], { sessionId: world.next.session, coming });
    await say("mentor", "no");
    await say("mentor", "maybe");
    await say("otherMentor", "no");
    expect(await who()).toEqual({
      counts: { yes: 1, no: 1, maybe: 1, open: 1 },
      said: [
        ["mentee", "yes"],
        ["mentor", "maybe"],
        ["otherMentee", null],
        ["otherMentor", "no"],
      ],
    });
    const { coming } = await sessionPage(world.contexts.mentor, world.next.session);
    expect(coming).toEqual({ mine: "maybe", canAnswer: true, people: null, counts: null });
    const read: [ActorName, number][] = [];
    for (const actor of actorNames)
      read.push([actor, await withOrg(world.contexts[actor], (tx) => tx.rsvp.count())]);
    expect(read.filter(([, count]) => count > 0)).toEqual([
      ["owner", 3],
      ["organizer", 3],
      ["mentor", 1],
      ["mentee", 1],
      ["otherMentor", 1],
    ]);
  });

  it("is asked anew of an evening that has moved", async () => {
    await move(9);
    expect((await who()).counts).toEqual({ yes: 0, no: 0, maybe: 0, open: 4 });
    expect((await answerPage(world.links.rsvp)).coming).toBeNull();
  });
});

describe("an answer link", () => {
  it("opens one evening for one person, changes nothing by being opened, and answers when told to", async () => {
    for (let opened = 0; opened < 3; opened++) await answerPage(world.links.rsvp);
    expect((await who()).counts).toMatchObject({ yes: 1, no: 0 });
    await answerByLink(world.links.rsvp, { coming: "no" });
    expect((await who()).counts).toMatchObject({ yes: 0, no: 1 });
    const page = await answerPage(world.links.rsvp);
    expect(page).toMatchObject({ coming: "no", name: `mentee ${world.mark}`, over: false });
    expect(JSON.stringify(page)).not.toMatch(/mentor |otherMentee|Purpose|Point/);
  });

  it("answers nothing for an evening that is over or cancelled, nor for who has left", async () => {
    const say = () => answerByLink(world.links.rsvp, { coming: "no" });
    await atTime(inDays(30), () => expect(say()).rejects.toMatchObject({ code: "conflict" }));
    const where = { orgId_id: { orgId: world.orgId, id: world.next.session } };
    await system((tx) => tx.session.update({ where, data: { status: "cancelled" } }));
    await expect(say()).rejects.toMatchObject({ code: "conflict" });
    await system((tx) => tx.session.update({ where, data: { status: "scheduled" } }));
    const part = { orgId_id: { orgId: world.orgId, id: world.participations.mentee } };
    await system((tx) => tx.participation.update({ where: part, data: { leftAt: inDays(0) } }));
    await expect(say()).rejects.toMatchObject({ code: "not_found" });
    await expect(answerPage(world.links.rsvp)).rejects.toMatchObject({ code: "not_found" });
  });

  it("can be taken back", async () => {
    const { orgId, rsvp: subjectId } = world;
    await system((tx) =>
      tx.accessLink.updateMany({ where: { orgId, kind: "rsvp", subjectId }, data: { revokedAt: inDays(0) } }),
    );
    expect(await mintLink(world.answerToken)).toBeNull();
  });
});

describe("the seating", () => {
  const seat = (who: "expected" | "here") =>
    seatGroups(world.contexts.organizer, { sessionId: world.next.session, who });
  const seated = async () => {
    const { people } = await doorPage(world.contexts.organizer, world.next.session);
    return people.filter(({ group }) => group !== null).map(({ name }) => name.split(" ")[0]);
  };

  it("does not wait for those who can't come, and seats them when they turn up", async () => {
    await answerByLink(world.links.rsvp, { coming: "no" });
    await seat("expected");
    expect(await seated()).not.toContain("mentee");
    const { people } = await doorPage(world.contexts.organizer, world.next.session);
    expect(people.filter(({ saidNo }) => saidNo).map(({ name }) => name.split(" ")[0])).toEqual(["mentee"]);
    await expect(
      seatLatecomers(world.contexts.organizer, { sessionId: world.next.session, who: "expected" }),
    ).rejects.toMatchObject({ code: "conflict" });
    const marks = [{ participationId: world.participations.mentee, status: "present" as const }];
    await markAttendance(world.contexts.organizer, { sessionId: world.next.session, marks });
    await seatLatecomers(world.contexts.organizer, { sessionId: world.next.session, who: "expected" });
    expect(await seated()).toContain("mentee");
  });

  it("waits for them where the evening has moved since", async () => {
    await answerByLink(world.links.rsvp, { coming: "no" });
    await move(9);
    await seat("expected");
    expect(await seated()).toContain("mentee");
  });
});

it("a mail written under another secret carries a link that opens, and the one before opens still", async () => {
  const { orgId, next, participations, links } = world;
  const where = { orgId, sessionId: next.session, participationId: participations.mentor };
  const asked = async () => linkToken((await system((tx) => askedToCome(tx, where))).link);
  const before = await asked();
  expect(await asked()).toBe(before);
  const secret = process.env.NEXTAUTH_SECRET;
  process.env.NEXTAUTH_SECRET = `${secret}, changed`;
  const after = await asked();
  process.env.NEXTAUTH_SECRET = secret;
  expect(after).not.toBe(before);
  for (const token of [before, after]) {
    const link = await mintLink(token);
    expect(link && (await answerPage(link)).title).toBe((await answerPage(links.rsvp)).title);
  }
});
