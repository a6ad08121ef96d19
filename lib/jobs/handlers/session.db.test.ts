import { describe, expect, it } from "vitest";
import { readByIcalJs, readByNodeIcal } from "@/lib/calendar/ical/testing/readers";
import { toLocal } from "@/lib/calendar/when";
import { inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";
import type { Received } from "@/lib/mail/testing/smtp";
import { answerSession } from "@/lib/sessions/coming/commands";
import { inviteToSessions } from "@/lib/sessions/coming/upkeep/commands";
import { cancelSession, editSession, restoreSession } from "@/lib/sessions/commands";

const post = postOffice();
const { world } = post;

/** The invitation of a mail, as a mail program finds it: an alternative to the text, and a file. */
function calendarIn(mail: Received | undefined) {
  const parts =
    mail?.attachments.filter(({ mimeType }) => /text\/calendar|application\/ics/.test(mimeType)) ?? [];
  const alternative = parts.find(({ mimeType }) => mimeType === "text/calendar");
  const text = (content: unknown) =>
    typeof content === "string" ? content : Buffer.from(content as ArrayBuffer).toString("utf8");
  const content = alternative ? text(alternative.content) : "";
  expect(parts.filter((part) => text(part.content) === content)).toHaveLength(parts.length);
  const read = content ? readByIcalJs(content) : null;
  if (content) expect(readByNodeIcal(content)).toEqual(read);
  return { method: alternative?.method, read: read?.events[0], files: parts.map(({ mimeType }) => mimeType) };
}

const payload = (name: "mentee" | "mentor" | "organizer") => ({
  session: world().next.session,
  membership: world().people[name].membershipId,
});
const changed = () => post.run(post.job("mail.session-changed", payload("mentee")));
const newest = () => post.mails().at(-1);
const edit = (change: object = {}) =>
  editSession(world().contexts.organizer, {
    ...{ sessionId: world().next.session, title: "Second evening", minutes: 90 },
    ...{ startsAt: toLocal(inDays(8), "America/New_York"), place: "Pier 4", address: "", videoUrl: "" },
    ...change,
  });

describe("an evening", () => {
  it("comes with an invitation that mail programs show with buttons, to each person alone", async () => {
    await edit();
    await changed();
    const mail = newest();
    const { method, read, files } = calendarIn(mail);
    expect(files.sort()).toEqual(["application/ics", "text/calendar"]);
    expect(method).toBe("REQUEST");
    const session = await system((tx) =>
      tx.session.findUniqueOrThrow({ where: keyOf(world(), world().next.session) }),
    );
    expect(read).toMatchObject({
      ...{ uid: `${session.id}@council`, sequence: 1, title: "Second evening", place: "Pier 4" },
      ...{ startsAt: session.startsAt, endsAt: session.endsAt, status: "CONFIRMED" },
      organizer: "hello@council.example",
      url: post.page(`sessions/${session.id}`).trim(),
    });
    // Moved since the mentee said yes: they are asked anew.
    expect(read?.attendees).toEqual([
      { name: `mentee ${world().mark}`, address: mail?.envelope[0], status: "NEEDS-ACTION", rsvp: false },
    ]);
  });

  it("is taken out of the calendar and put back, each time with a higher number", async () => {
    const { organizer } = world().contexts;
    const input = { sessionId: world().next.session };
    await cancelSession(organizer, input);
    await changed();
    expect(calendarIn(newest())).toMatchObject({
      ...{ method: "CANCEL", read: { sequence: 1, status: "CANCELLED" } },
    });
    await restoreSession(organizer, input);
    await changed();
    expect(calendarIn(newest())).toMatchObject({ method: "REQUEST", read: { sequence: 2 } });
    expect(calendarIn(newest()).read?.attendees[0]?.status).toBe("ACCEPTED");
  });

  it("is not taken out of a calendar that never had it", async () => {
    await cancelSession(world().contexts.organizer, { sessionId: world().next.session });
    await post.run(post.job("mail.session-changed", payload("mentor")));
    expect(newest()?.subject).toContain("Cancelled");
    expect(calendarIn(newest()).files).toEqual([]);
  });

  it("invites everybody once, three weeks before; who joins later, then", async () => {
    const { orgId, cohort: cohortId } = world();
    const invite = () => system((tx) => inviteToSessions(tx, { orgId, cohortId }));
    expect(await invite()).toBe(3);
    expect(await invite()).toBe(0);
    const sent = await system((tx) =>
      tx.outbox.findMany({ where: { orgId, topic: "mail.session-invited" } }),
    );
    const asked = sent.map((row) => (row.payload as Record<string, string>).membership);
    expect(asked.sort()).toEqual(
      (["mentor", "otherMentor", "otherMentee"] as const)
        .map((name) => world().people[name].membershipId)
        .sort(),
    );
    const { membershipId } = world().people.member;
    await system((tx) =>
      tx.participation.create({
        data: { orgId, cohortId, membershipId, role: "mentee", createdAt: inDays(0) },
      }),
    );
    expect(await invite()).toBe(1);
    await system((tx) =>
      tx.session.updateMany({
        where: { orgId, cohortId },
        data: { startsAt: inDays(22), endsAt: inDays(23) },
      }),
    );
    await system((tx) => tx.rsvp.deleteMany({ where: { orgId } }));
    expect(await invite()).toBe(0);
  });

  it("asks in its invitation whether they come, by links of their own", async () => {
    await answerSession(world().contexts.mentor, { sessionId: world().next.session, coming: "no" });
    await post.run(post.job("mail.session-invited", payload("mentor")));
    const text = newest()?.text ?? "";
    const links = text.match(/http:\/\/localhost:3000\/rsvp\/[\w-]+\?answer=\w+/g) ?? [];
    expect(links.map((link) => link.split("answer=")[1])).toEqual(["yes", "no", "maybe"]);
    expect(new Set(links.map((link) => link.split("?")[0])).size).toBe(1);
    expect(calendarIn(newest()).read?.attendees).toMatchObject([{ status: "DECLINED", rsvp: false }]);
    await post.run(post.job("mail.session-invited", payload("mentor")));
    expect(post.mails()).toHaveLength(1);
  });
});
