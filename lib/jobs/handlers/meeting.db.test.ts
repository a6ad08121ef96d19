import { describe, expect, it } from "vitest";
import { readByIcalJs, readByNodeIcal } from "@/lib/calendar/ical/testing/readers";
import { inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";
import { changeWhere } from "@/lib/meetings/commands";
import { cancelMeeting } from "@/lib/meetings/ending/commands";

const post = postOffice();
const { world } = post;

const change = (data: object) =>
  system((tx) => tx.meeting.update({ where: keyOf(world(), world().meeting), data }));
const meeting = () =>
  system((tx) => tx.meeting.findUniqueOrThrow({ where: keyOf(world(), world().meeting) }));
const job = (topic: Parameters<typeof post.job>[0], more: Record<string, string> = {}) =>
  post.job(topic, { meeting: world().meeting, ...more });

/** The invitation in the mail to somebody, as two readers agree on it. */
function invitationTo(name: "mentor" | "mentee") {
  const [address] = post.sentTo(name);
  const mail = post.mails().findLast(({ envelope }) => envelope.includes(address ?? ""));
  const part = mail?.attachments.find(({ mimeType }) => mimeType === "text/calendar");
  const text = part ? Buffer.from(part.content as ArrayBuffer).toString("utf8") : "";
  const read = readByIcalJs(text);
  expect(readByNodeIcal(text)).toEqual(read);
  return { method: read.method, address, event: read.events[0] };
}

describe("a meeting", () => {
  it("is proposed to the other one alone, in their zone, with what it is for", async () => {
    await change({
      state: "proposed",
      askedBy: "mentee",
      times: [inDays(5), inDays(-1)],
      startsAt: null,
      endsAt: null,
    });
    await post.run(job("mail.meeting-proposed"));
    expect(post.readers()).toEqual(post.sentTo("mentor"));
    expect(post.textTo("mentor")).toContain(`> Purpose ${world().mark}`);
    expect(post.textTo("mentor")).toContain(post.page(`meetings/${world().meeting}`));
    expect(post.textTo("mentor").match(/E[SD]T/g)).toHaveLength(1);
  });

  it("lands in both calendars, each naming only its owner's address", async () => {
    const { startsAt, endsAt } = await meeting();
    await post.run(job("mail.meeting-agreed"));
    await post.run(job("mail.meeting-agreed"));
    expect(post.readers()).toEqual(post.sentTo("mentor", "mentee"));
    for (const name of ["mentor", "mentee"] as const) {
      const { method, event, address } = invitationTo(name);
      expect(method).toBe("REQUEST");
      expect(event).toMatchObject({
        ...{ uid: `${world().meeting}@council`, sequence: 0, startsAt, endsAt, status: "CONFIRMED" },
        title: `${name === "mentor" ? "mentee" : "mentor"} ${world().mark}, one to one`,
        attendees: [{ address, status: "ACCEPTED", rsvp: false }],
      });
    }
    expect(post.mails()[0]?.html).not.toContain(post.sentTo("mentee")[0] ?? "?");
  });

  it("changes and leaves both calendars under the same name", async () => {
    const { mentor, mentee } = world().contexts;
    const meetingId = world().meeting;
    await changeWhere(mentee, { meetingId, purpose: "", place: "A bench", videoUrl: "" });
    await post.run(job("mail.meeting-agreed"));
    expect(invitationTo("mentor").event).toMatchObject({ sequence: 1, place: "A bench" });
    await cancelMeeting(mentor, { meetingId, words: "unwell" });
    await post.run(job("mail.meeting-agreed"));
    await post.run(job("mail.meeting-cancelled"));
    expect(post.mails()).toHaveLength(4);
    for (const name of ["mentor", "mentee"] as const)
      expect(invitationTo(name)).toMatchObject({
        method: "CANCEL",
        event: { uid: `${meetingId}@council`, sequence: 2, status: "CANCELLED" },
      });
    expect(post.textTo("mentee")).not.toBe("");
    expect(post.mails().at(-1)?.text).toContain("> I’m not well enough");
  });

  it("that was only proposed is called off to the other one, and to no calendar", async () => {
    await change({
      ...{ state: "cancelled", cancelledBy: "mentor", startsAt: null, endsAt: null, words: "Not now." },
    });
    await post.run(job("mail.meeting-cancelled"));
    expect(post.readers()).toEqual(post.sentTo("mentee"));
    expect(post.mails()[0]?.attachments).toEqual([]);
  });

  it("stays at its time after all: whoever wished to move it is told", async () => {
    await post.run(job("mail.meeting-kept", { by: world().people.mentee.membershipId }));
    expect(post.readers()).toEqual(post.sentTo("mentor"));
  });

  it("is told to nobody who has left the cohort, but that it is off", async () => {
    const { orgId, participations } = world();
    const where = { orgId_id: { orgId, id: participations.mentee } };
    await system((tx) => tx.participation.update({ where, data: { leftAt: inDays(0) } }));
    await post.run(job("mail.meeting-agreed"));
    expect(post.readers()).toEqual(post.sentTo("mentor"));
    await change({ state: "cancelled", cancelledBy: "mentor" });
    await post.run(job("mail.meeting-cancelled"));
    expect(post.readers().toSorted()).toEqual([...post.sentTo("mentor", "mentor", "mentee")].toSorted());
  });
});
