import { beforeEach, describe, expect, it } from "vitest";
import { dropCohortFeed, dropFeed, makeCohortFeed, makeFeed } from "@/lib/calendar/feeds/commands";
import { cohortCalendar, feedEntries, myFeed } from "@/lib/calendar/feeds/queries";
import { feedResponse } from "@/lib/calendar/feeds/response";
import { readByIcalJs, readByNodeIcal } from "@/lib/calendar/ical/testing/readers";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system, withLink } from "@/lib/db/unit";
import { answerSession } from "@/lib/sessions/coming/commands";
import { mintCalendar, mintLink, mintOrgForJob } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`f${newId().slice(-8)}`);
});

const site = (path: string) => `https://council.example${path}`;
const fetchOf = async (token: string, etag?: string) => {
  const link = await mintCalendar(token);
  if (!link) return null;
  const request = new Request(site("/"), etag ? { headers: { "If-None-Match": etag } } : {});
  return feedResponse(request, "Council", await feedEntries(link), site);
};
const eventsAt = async (token: string) => {
  const text = (await (await fetchOf(token))?.text()) ?? "";
  const read = readByIcalJs(text);
  expect(
    readByNodeIcal(text)
      .events.map(({ uid }) => uid)
      .sort(),
  ).toEqual(read.events.map(({ uid }) => uid).sort());
  return { text, events: read.events };
};
const uid = (id: string) => `${id}@council`;

describe("a person's own calendar", () => {
  it("holds their evenings and meetings, and nothing of what is said there", async () => {
    const { events, text } = await eventsAt(world.calendarToken);
    expect(events.map((event) => event.uid)).toEqual([
      uid(world.past.session),
      uid(world.meeting),
      uid(world.next.session),
    ]);
    expect(events[1]).toMatchObject({
      title: `mentee ${world.mark}, one to one`,
      place: `Cafe ${world.mark}`,
      url: site(`/o/${world.slug}/meetings/${world.meeting}`),
    });
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER|Purpose|Private note|Point |otherMentee|@example\.org/);
  });

  it("reaches over all their organizations, and ends where they have left", async () => {
    const elsewhere = await buildWorld(`f${newId().slice(-8)}`);
    const { userId } = world.people.mentor;
    const { membershipId } = elsewhere.people.otherMentee;
    const there = { orgId_id: { orgId: elsewhere.orgId, id: membershipId } };
    await system((tx) => tx.membership.update({ where: there, data: { userId } }));
    const uids = async () => (await eventsAt(world.calendarToken)).events.map((event) => event.uid);
    expect(await uids()).toContain(uid(elsewhere.next.session));
    expect(await uids()).not.toContain(uid(elsewhere.meeting));
    await system((tx) => tx.membership.update({ where: there, data: { status: "left" } }));
    expect(await uids()).not.toContain(uid(elsewhere.next.session));
  });

  it("shows what is cancelled as cancelled, and what somebody can't come to as free", async () => {
    const { orgId, next, past } = world;
    await answerSession(world.contexts.mentor, { sessionId: next.session, coming: "no" });
    const where = { orgId_id: { orgId, id: past.session } };
    await system((tx) => tx.session.update({ where, data: { status: "cancelled" } }));
    const { text, events } = await eventsAt(world.calendarToken);
    expect(events.map(({ status }) => status)).toEqual(["CANCELLED", "CONFIRMED", "CONFIRMED"]);
    expect(text.match(/TRANSP:TRANSPARENT/g)).toHaveLength(2);
  });

  it("says in a line that nothing has changed, until something has", async () => {
    const etag = (await fetchOf(world.calendarToken))?.headers.get("etag") ?? "";
    const again = await fetchOf(world.calendarToken, `"other", W/${etag}`);
    expect([again?.status, await again?.text()]).toEqual([304, ""]);
    const where = { orgId_id: { orgId: world.orgId, id: world.next.session } };
    await system((tx) => tx.session.update({ where, data: { place: "Elsewhere", changedAt: inDays(0) } }));
    expect((await fetchOf(world.calendarToken, etag))?.status).toBe(200);
  });

  it("has one address at a time, which can be taken away; the table keeps no secret", async () => {
    const user = world.users.mentor;
    expect((await myFeed(user))?.token).toBe(world.calendarToken);
    await makeFeed(user);
    expect(await mintCalendar(world.calendarToken)).toBeNull();
    const token = (await myFeed(user))?.token ?? "";
    expect(await mintCalendar(token)).toMatchObject({ link: "feed", orgId: "", subjectId: user.userId });
    const row = await system((tx) => tx.calendarFeed.findUniqueOrThrow({ where: { userId: user.userId } }));
    expect(JSON.stringify(row)).not.toContain(token);
    await dropFeed(user);
    expect(await mintCalendar(token)).toBeNull();
    expect(await myFeed(user)).toBeNull();
    expect((await myFeed(world.users.mentee))?.token).toBeTruthy();
  });
});

describe("a cohort's calendar", () => {
  it("holds its evenings alone, for the one who made the address, as long as they take part", async () => {
    const mine = async () => (await cohortCalendar(world.contexts.mentor, world.cohort)).token ?? "";
    expect(await mine()).toBe("");
    await makeCohortFeed(world.contexts.mentor, { cohortId: world.cohort });
    const first = await mine();
    const { events, text } = await eventsAt(first);
    expect(events.map((event) => event.uid)).toEqual([uid(world.past.session), uid(world.next.session)]);
    expect(text).not.toMatch(/ATTENDEE|one to one|mentee /);
    await makeCohortFeed(world.contexts.mentor, { cohortId: world.cohort });
    expect(await mintCalendar(first)).toBeNull();
    const second = await mine();
    expect(await eventsAt(world.eveningsToken)).toMatchObject({ events: [{}, {}] });
    const part = { orgId_id: { orgId: world.orgId, id: world.participations.mentor } };
    await system((tx) => tx.participation.update({ where: part, data: { leftAt: inDays(0) } }));
    expect((await eventsAt(second)).events).toEqual([]);
    await system((tx) => tx.participation.update({ where: part, data: { leftAt: null } }));
    await dropCohortFeed(world.contexts.mentor, { cohortId: world.cohort });
    expect(await mintCalendar(second)).toBeNull();
  });

  it("shows nothing of a draft", async () => {
    const where = { orgId_id: { orgId: world.orgId, id: world.cohort } };
    await system((tx) => tx.cohort.update({ where, data: { status: "draft" } }));
    expect((await eventsAt(world.eveningsToken)).events).toEqual([]);
    expect((await eventsAt(world.calendarToken)).events.map((event) => event.uid)).toEqual([
      uid(world.meeting),
    ]);
  });
});

describe("a token", () => {
  it("of another link opens no calendar, and a calendar's no other door", async () => {
    for (const token of [world.answerToken, world.recapToken, world.applicationToken, "x".repeat(43)])
      expect(await mintCalendar(token)).toBeNull();
    expect(await mintLink(world.calendarToken)).toBeNull();
    expect(await mintOrgForJob(world.orgId, world.calendarToken).catch(() => null)).toBeNull();
  });

  it("lets nobody read the tables behind it", async () => {
    for (const link of [world.links.feed, world.links.calendar, world.links.rsvp])
      expect(
        await withLink(link, async (tx) => [
          await tx.session.count(),
          await tx.meeting.count(),
          await tx.rsvp.count(),
          await tx.calendarFeed.count(),
          await tx.membership.count(),
        ]),
      ).toEqual([0, 0, 0, 0, 0]);
  });
});
