import { beforeEach, describe, expect, it } from "vitest";
import { toLocal } from "@/lib/calendar/when";
import { atTime } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { tickOff } from "@/lib/meetings/checklist/commands";
import { changeWhere, keepTime, offerTimes, pickTime, proposeMeeting } from "@/lib/meetings/commands";
import { cancelMeeting, logMeeting, sayMet } from "@/lib/meetings/ending/commands";
import { meetingPage } from "@/lib/meetings/queries";
import { pairingPage } from "@/lib/pairings/queries";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`g${newId().slice(-8)}`);
});

const minute = (date: Date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000);
const times = [inDays(5), inDays(6), inDays(7)].map(minute) as [Date, Date, Date];
const typed = (zone: string, [one, two, three] = times) => ({
  ...{
    time1: toLocal(one, zone),
    time2: two ? toLocal(two, zone) : "",
    time3: three ? toLocal(three, zone) : "",
  },
});
const where = { purpose: "How to say no", place: "The library", videoUrl: "" };

const propose = () =>
  proposeMeeting(world.contexts.mentee, {
    ...{ pairingId: world.pairing, minutes: 30, ...where },
    ...typed(world.contexts.mentee.timeZone),
  });
const see = (meetingId: string) => meetingPage(world.contexts.mentor, meetingId);
const topics = () =>
  system(async (tx) =>
    (await tx.outbox.findMany({ where: { orgId: world.orgId }, orderBy: { createdAt: "asc" } }))
      .map(({ topic }) => topic)
      .filter((topic) => topic.startsWith("mail.meeting")),
  );

describe("two who are paired", () => {
  it("agree on one of three times, move it once and call it off", async () => {
    const { mentor, mentee } = world.contexts;
    const { meetingId } = await propose();
    expect(await see(meetingId)).toMatchObject({ standing: "proposed", asked: "other", times });
    await pickTime(mentor, { meetingId, time: times[1] });
    expect(await see(meetingId)).toMatchObject({
      ...{ standing: "ahead", asked: null, times: [], startsAt: times[1], sequence: 0 },
      endsAt: new Date(times[1].getTime() + 30 * 60_000),
    });
    await offerTimes(mentor, { meetingId, ...typed(mentor.timeZone, [times[2]] as never), words: "clash" });
    expect(await see(meetingId)).toMatchObject({ standing: "ahead", asked: "me", startsAt: times[1] });
    await pickTime(mentee, { meetingId, time: times[2] });
    expect(await see(meetingId)).toMatchObject({ startsAt: times[2], sequence: 1, words: "" });
    await cancelMeeting(mentee, { meetingId, words: "unwell" });
    expect(await see(meetingId)).toMatchObject({ standing: "cancelled", sequence: 2, cancelledByMe: false });
    expect(await topics()).toEqual([
      ...["mail.meeting-proposed", "mail.meeting-agreed", "mail.meeting-proposed"],
      ...["mail.meeting-agreed", "mail.meeting-cancelled"],
    ]);
  });

  it("answer with other times, and only the other one chooses", async () => {
    const { mentor, mentee } = world.contexts;
    const { meetingId } = await propose();
    await expect(pickTime(mentee, { meetingId, time: times[0] })).rejects.toMatchObject({ code: "conflict" });
    const other = minute(inDays(9));
    await offerTimes(mentor, { meetingId, ...typed(mentor.timeZone, [other] as never), words: "none" });
    await expect(pickTime(mentor, { meetingId, time: other })).rejects.toMatchObject({ code: "conflict" });
    await expect(pickTime(mentee, { meetingId, time: times[0] })).rejects.toMatchObject({ code: "conflict" });
    await pickTime(mentee, { meetingId, time: other });
    expect(await see(meetingId)).toMatchObject({ startsAt: other });
  });

  it("leave a time as it is, and whoever wished to move it is told", async () => {
    const { mentor, mentee } = world.contexts;
    const meetingId = world.meeting;
    const offer = () =>
      offerTimes(mentor, { meetingId, ...typed(mentor.timeZone, [times[2]] as never), words: "own" });
    await offer();
    await keepTime(mentor, { meetingId });
    expect(await topics()).toEqual(["mail.meeting-proposed"]);
    await offer();
    await keepTime(mentee, { meetingId });
    expect(await topics()).toEqual(["mail.meeting-proposed", "mail.meeting-proposed", "mail.meeting-kept"]);
  });

  it("have one proposal at a time, of times that are ahead", async () => {
    await propose();
    await expect(propose()).rejects.toMatchObject({ code: "conflict" });
    const { mentee } = world.contexts;
    const past = { pairingId: world.pairing, minutes: 30, ...where, ...typed(mentee.timeZone) };
    await expect(
      proposeMeeting(mentee, { ...past, time2: toLocal(inDays(-1), mentee.timeZone) }),
    ).rejects.toMatchObject({ code: "invalid", fields: { time2: expect.stringMatching(/past/) } });
  });

  it("write a changed place into both calendars, and what it is for into none", async () => {
    const meetingId = world.meeting;
    const { place, videoUrl } = await see(meetingId);
    await changeWhere(world.contexts.mentee, { meetingId, purpose: "My next step", place, videoUrl });
    expect(await topics()).toEqual([]);
    await changeWhere(world.contexts.mentee, { meetingId, purpose: "", place: "A bench", videoUrl: "" });
    expect(await see(meetingId)).toMatchObject({ place: "A bench", sequence: 1 });
    expect(await topics()).toEqual(["mail.meeting-agreed"]);
  });

  it("say afterwards whether they met, and can take it back; organizers learn how often", async () => {
    const { mentor, mentee, organizer } = world.contexts;
    const meetingId = world.meeting;
    const say = (met: "yes" | "no" | "open") => sayMet(mentee, { meetingId, met });
    await expect(say("yes")).rejects.toMatchObject({ code: "conflict" });
    const met = async () => (await pairingPage(organizer, world.pairing)).meetings.met;
    await atTime(inDays(4), async () => {
      expect((await see(meetingId)).standing).toBe("past");
      await say("yes");
      expect(await met()).toBe(1);
      await say("open");
      expect(await met()).toBe(0);
      await say("no");
      expect((await see(meetingId)).standing).toBe("cancelled");
      await cancelMeeting(mentor, { meetingId, words: "full" });
    });
    const startedAt = toLocal(inDays(-1), mentor.timeZone);
    await logMeeting(mentor, { pairingId: world.pairing, startedAt, minutes: 45 });
    expect(await met()).toBe(1);
    expect(await topics()).toEqual([]);
  });

  it("do not turn what was called off into a meeting, and the words stay", async () => {
    const { mentor, mentee } = world.contexts;
    const meetingId = world.meeting;
    await cancelMeeting(mentee, { meetingId, words: "unwell" });
    const before = await see(meetingId);
    await atTime(inDays(4), async () => {
      for (const met of ["yes", "open"] as const)
        await expect(sayMet(mentor, { meetingId, met })).rejects.toMatchObject({ code: "conflict" });
      expect(await see(meetingId)).toMatchObject({ standing: "cancelled", words: before.words });
    });
  });

  it("tick off for themselves what makes the first three go well", async () => {
    const { mentor, mentee } = world.contexts;
    const meetingId = world.meeting;
    await tickOff(mentor, { meetingId, item: "early", done: "yes" });
    await tickOff(mentor, { meetingId, item: "followUp", done: "yes" });
    await tickOff(mentor, { meetingId, item: "followUp", done: "no" });
    expect((await see(meetingId)).checks).toEqual(["early"]);
    expect((await meetingPage(mentee, meetingId)).checks).toEqual(["purpose"]);
    for (const days of [-9, -8, -7])
      await logMeeting(mentor, {
        ...{ pairingId: world.pairing, minutes: 30 },
        startedAt: toLocal(inDays(days), mentor.timeZone),
      });
    expect((await see(meetingId)).checks).toBeNull();
  });
});
