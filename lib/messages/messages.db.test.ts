import { describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { system, withOrg } from "@/lib/db/unit";
import type { OutboxJob } from "@/lib/jobs/queue";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";
import { chooseTimes } from "@/lib/letters/commands";
import { inboxPage } from "@/lib/letters/inbox/queries";
import {
  draftAnnouncement,
  dropAnnouncement,
  editAnnouncement,
  sendAnnouncement,
  takeBackAnnouncement,
} from "@/lib/messages/commands";
import { announcementPage, announcementsPage, writePage } from "@/lib/messages/queries";

const post = postOffice();
const { world } = post;
const organizer = () => world().contexts.organizer;

const words = { subject: "The room has changed", body: "We meet upstairs.\n\nBring a pen." };
const draft = (value = "mentees") => {
  const [audience, targetId = null] = value.split(":") as ["mentees", string?];
  return draftAnnouncement(organizer(), { cohortId: world().cohort, whom: { audience, targetId }, ...words });
};
const reachOf = async (value: string) =>
  (await writePage(organizer(), world().cohort)).reaches.find((reach) => reach.value === value);
const members = (...names: ("mentor" | "mentee" | "otherMentor" | "otherMentee")[]) =>
  names.map((name) => world().people[name].membershipId).sort();

/** What sending left for the jobs to do. */
const jobsOf = (announcementId: string) =>
  system(async (tx) => {
    const rows = await tx.outbox.findMany({ where: { orgId: world().orgId, topic: "mail.announcement" } });
    return rows
      .map(({ payload }) => payload as OutboxJob["payload"])
      .filter(({ announcement }) => announcement === announcementId)
      .map((payload) => post.job("mail.announcement", payload));
  });
const later = (minutes: number) => new Date(now().getTime() + minutes * 60_000);

describe("whom an organizer may write to", () => {
  it("is the cohort, either side of it, a session's people, a group, and who has not answered, each with its people", async () => {
    expect((await reachOf("cohort"))?.membershipIds).toEqual(
      members("mentor", "mentee", "otherMentor", "otherMentee"),
    );
    expect((await reachOf("mentors"))?.membershipIds).toEqual(members("mentor", "otherMentor"));
    expect((await reachOf("mentees"))?.membershipIds).toEqual(members("mentee", "otherMentee"));
    const { reaches } = await writePage(organizer(), world().cohort);
    expect(reaches.filter(({ audience }) => audience === "group").length).toBeGreaterThan(0);
    expect((await reachOf(`unanswered:${world().prompt}`))?.membershipIds).toEqual(members("otherMentee"));
  });

  it("leaves out of a coming session who has said no to its present time, and of a past one who was not there", async () => {
    const { orgId, next, past, participations } = world();
    const session = await system((tx) =>
      tx.session.findUniqueOrThrow({ where: keyOf(world(), next.session) }),
    );
    const no = { orgId, sessionId: next.session, participationId: participations.mentee };
    const key = { orgId_sessionId_participationId: no };
    const answered = { coming: "no", answeredFor: session.startsAt, answeredAt: now() } as const;
    await system((tx) => tx.rsvp.upsert({ where: key, create: { ...no, ...answered }, update: answered }));
    const coming = await reachOf(`session:${next.session}`);
    expect(coming?.says).toMatch(/^Whoever comes to/);
    expect(coming?.membershipIds).toEqual(members("mentor", "otherMentor", "otherMentee"));
    await system((tx) =>
      tx.rsvp.update({ where: key, data: { answeredFor: new Date(session.startsAt.getTime() - 3_600_000) } }),
    );
    expect((await reachOf(`session:${next.session}`))?.membershipIds).toHaveLength(4);

    await system(async (tx) => {
      await tx.attendance.deleteMany({ where: { orgId, sessionId: past.session } });
      const there = { orgId, sessionId: past.session, participationId: participations.mentor };
      await tx.attendance.create({ data: { ...there, status: "present" } });
    });
    const came = await reachOf(`session:${past.session}`);
    expect([came?.says, came?.membershipIds]).toEqual([
      expect.stringMatching(/^Whoever came to/),
      members("mentor"),
    ]);
  });

  it("counts who has not joined, and does not write to them", async () => {
    await system((tx) =>
      tx.membership.update({
        where: keyOf(world(), world().people.otherMentee.membershipId),
        data: { status: "listed" },
      }),
    );
    expect(await reachOf("mentees")).toMatchObject({ membershipIds: members("mentee"), notJoined: 1 });
  });
});

describe("a message to people of a cohort", () => {
  it("leaves a minute after it was sent, by mail and into the inbox, with the way to answer", async () => {
    const { id } = await draft();
    expect(await sendAnnouncement(organizer(), { announcementId: id })).toEqual({ count: 2 });
    const jobs = await jobsOf(id);
    expect(jobs).toHaveLength(2);
    for (const job of jobs) await post.run(job);
    expect(post.mails()).toEqual([]);
    expect(post.insert).toHaveBeenCalledTimes(2);
    await expect(announcementPage(world().contexts.mentee, id)).rejects.toMatchObject({ code: "not_found" });
    await atTime(later(2), async () => {
      for (const job of [...jobs, ...jobs]) await post.run(job);
      expect(post.readers()).toEqual(post.sentTo("mentee", "otherMentee"));
      const text = post.textTo("mentee");
      expect(text).toContain("We meet upstairs.\n\nBring a pen.");
      expect(text).toContain(post.page(`announcements/${id}`));
      expect(post.mails()[0]?.subject).toBe("The room has changed");
      expect(post.mails()[0]?.replyTo).toHaveLength(1);
      const [line] = (await inboxPage(world().contexts.mentee, {})).lines;
      expect(line).toMatchObject({
        says: "From the organizers: “The room has changed”",
        path: `/announcements/${id}`,
      });
      const seen = await announcementPage(world().contexts.mentee, id);
      expect([seen.body, seen.organizing]).toEqual([words.body, null]);
      await expect(announcementPage(world().contexts.mentor, id)).rejects.toMatchObject({
        code: "not_found",
      });
      const { lines } = await announcementsPage(world().contexts.otherMentee, world().cohort);
      expect(lines.map((each) => [each.id, each.count])).toEqual([[id, null]]);
    });
  });

  it("taken back within the minute reaches nobody, is a draft again, and can be sent anew", async () => {
    const { id } = await draft();
    await sendAnnouncement(organizer(), { announcementId: id });
    const before = await jobsOf(id);
    await takeBackAnnouncement(world().contexts.owner, { announcementId: id });
    await takeBackAnnouncement(organizer(), { announcementId: id });
    await editAnnouncement(organizer(), {
      ...{ announcementId: id, ...words, subject: "Really" },
      whom: { audience: "mentors", targetId: null },
    });
    await atTime(later(2), async () => {
      for (const job of before) await post.run(job);
      expect(post.mails()).toEqual([]);
      await sendAnnouncement(organizer(), { announcementId: id });
    });
    const jobs = (await jobsOf(id)).slice(before.length);
    await atTime(later(4), async () => {
      for (const job of [...before, ...jobs]) await post.run(job);
    });
    expect(post.readers()).toEqual(post.sentTo("mentor", "otherMentor"));
  });

  it("cannot be taken back, changed, sent or thrown away once it is out", async () => {
    const { id: announcementId } = await draft();
    await sendAnnouncement(organizer(), { announcementId });
    const conflict = { code: "conflict" };
    await expect(sendAnnouncement(organizer(), { announcementId })).rejects.toMatchObject(conflict);
    await atTime(later(2), async () => {
      await expect(takeBackAnnouncement(organizer(), { announcementId })).rejects.toMatchObject(conflict);
      await expect(dropAnnouncement(organizer(), { announcementId })).rejects.toMatchObject(conflict);
      const whom = { audience: "cohort", targetId: null } as const;
      const change = editAnnouncement(organizer(), { announcementId, ...words, whom });
      await expect(change).rejects.toMatchObject(conflict);
    });
  });

  it("sent twice at the same moment, leaves once", async () => {
    const { id: announcementId } = await draft();
    const send = () => sendAnnouncement(organizer(), { announcementId });
    const both = await Promise.allSettled([send(), send()]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await jobsOf(announcementId)).toHaveLength(2);
  });

  it("is not sent where nobody is left whom it is for", async () => {
    const { id: announcementId } = await draft("group:0193f6f0-0000-7000-8000-000000000001");
    await expect(sendAnnouncement(organizer(), { announcementId })).rejects.toMatchObject({
      code: "invalid",
    });
    expect((await announcementPage(organizer(), announcementId)).organizing?.readers).toEqual([]);
    await dropAnnouncement(organizer(), { announcementId });
    await expect(announcementPage(organizer(), announcementId)).rejects.toMatchObject({ code: "not_found" });
  });

  it("waits for the end of quiet hours, and for no mail of the week", async () => {
    await system((tx) =>
      tx.user.updateMany({
        where: { id: { in: [world().users.mentee.userId, world().users.otherMentee.userId] } },
        data: { timeZone: "America/New_York" },
      }),
    );
    const night = {
      rhythm: "once",
      hour: 8,
      weekday: 1,
      lead: 1440,
      quiet: "yes",
      quietFrom: 21,
      quietUntil: 7,
    } as const;
    await chooseTimes(world().users.mentee, night);
    await chooseTimes(world().users.otherMentee, { ...night, rhythm: "weekly", quietUntil: 21 });
    const evening = new Date("2027-01-13T03:00:00Z");
    await atTime(evening, async () => {
      const { id } = await draft();
      await sendAnnouncement(organizer(), { announcementId: id });
      const jobs = await jobsOf(id);
      await atTime(later(2), async () => {
        for (const job of jobs) await post.run(job);
      });
    });
    expect(post.readers()).toEqual(post.sentTo("otherMentee"));
    expect(JSON.stringify(post.insert.mock.calls)).toContain("2027-01-13T12:00:00.000Z");
  });

  it("stays among organizers where the database is asked directly", async () => {
    const seenBy = (name: "mentor" | "mentee" | "member" | "organizer") =>
      withOrg(world().contexts[name], (tx) =>
        tx.announcement.count({ where: { orgId: world().orgId, body: { contains: world().mark } } }),
      );
    expect([
      await seenBy("organizer"),
      await seenBy("mentee"),
      await seenBy("mentor"),
      await seenBy("member"),
    ]).toEqual([2, 1, 0, 0]);
  });
});
