import { describe, expect, it } from "vitest";
import { atTime } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";

const post = postOffice();
const { world } = post;

describe("what a cohort is told", () => {
  const member = (name: keyof World["people"]) => ({ membership: world().people[name].membershipId });

  it("a recap is out: its session and a question, no point and no name", async () => {
    await post.run(post.job("mail.recap-published", { recap: world().recap, ...member("mentee") }));
    expect(post.readers()).toEqual(post.sentTo("mentee"));
    expect(post.textTo("mentee")).toContain(`“Session ${world().mark}”`);
    expect(post.textTo("mentee")).toContain("> What would you have added?");
    expect(post.textTo("mentee")).toContain(post.page(`recaps/${world().recap}`));
    expect(post.textTo("mentee")).not.toMatch(/Point|Collected/);
  });

  it("no draft is announced", async () => {
    await system((tx) =>
      tx.recap.update({
        where: keyOf(world(), world().recap),
        data: { status: "draft" },
      }),
    );
    await post.run(post.job("mail.recap-published", { recap: world().recap, ...member("mentee") }));
    expect(post.mails()).toEqual([]);
  });

  it("a session has changed: the time in the reader's zone", async () => {
    const startsAt = new Date("2027-01-12T23:30:00Z");
    await system(async (tx) => {
      const data = {
        startsAt,
        endsAt: new Date("2027-01-13T01:30:00Z"),
        place: "Pier 4",
        address: "1 Quay St",
      };
      await tx.session.update({ where: keyOf(world(), world().next.session), data });
      await tx.user.update({
        where: { id: world().people.mentor.userId },
        data: { timeZone: "Asia/Kathmandu" },
      });
    });
    const told = (name: "mentor" | "mentee") =>
      post.job("mail.session-changed", { session: world().next.session, ...member(name) });
    await atTime(new Date("2027-01-01T00:00:00Z"), async () => {
      await post.run(told("mentor"));
      await post.run(told("mentee"));
    });
    expect(post.textTo("mentor")).toMatch(/When: Wed, Jan 13, 5:15\s–\s7:15\sAM GMT\+5:45/);
    expect(post.textTo("mentee")).toMatch(/When: Tue, Jan 12, 6:30\s–\s8:30\sPM EST/);
    expect(post.textTo("mentee")).toContain("Where: Pier 4, 1 Quay St");
    expect(post.textTo("mentee")).toContain("/rsvp/");
  });

  it("a session is cancelled; one that is over is not worth a mail", async () => {
    const where = keyOf(world(), world().next.session);
    await system((tx) => tx.session.update({ where, data: { status: "cancelled" } }));
    await post.run(post.job("mail.session-changed", { session: world().next.session, ...member("mentor") }));
    await post.run(post.job("mail.session-changed", { session: world().past.session, ...member("mentor") }));
    expect(post.mails().map(({ subject }) => subject)).toEqual([`Cancelled: Session ${world().mark}`]);
  });

  it("a prompt is open, for who has not answered", async () => {
    await post.run(post.job("mail.prompt-opened", { prompt: world().prompt, ...member("otherMentee") }));
    await post.run(post.job("mail.prompt-opened", { prompt: world().prompt, ...member("mentee") }));
    expect(post.readers()).toEqual(post.sentTo("otherMentee"));
    expect(post.textTo("otherMentee")).toContain(`> Prompt ${world().mark}`);
    expect(post.textTo("otherMentee")).toMatch(/^http:\/\/localhost:3000\/prompt\/[\w-]{43}$/m);
    expect(post.textTo("otherMentee")).not.toMatch(/Answer M|Reply M/);
  });

  it("a prompt that opens later is told when it opens, and a closed one never", async () => {
    const where = keyOf(world(), world().prompt);
    const opensAt = inDays(2);
    await system((tx) => tx.prompt.update({ where, data: { opensAt } }));
    const work = post.job("mail.prompt-opened", { prompt: world().prompt, ...member("otherMentee") });
    await post.run(work);
    await post.run(work);
    expect(post.mails()).toEqual([]);
    const [first, second] = post.insert.mock.calls.map(([, jobs]) => jobs[0]);
    expect(first).toMatchObject({ startAfter: opensAt.toISOString(), data: work });
    expect(second.id).toBe(first.id);
    expect(first.id).not.toBe(work.outbox);
    await atTime(inDays(8), () => post.run(work));
    expect(post.mails()).toEqual([]);
  });

  it.each(["left", "listed"] as const)("somebody who is only %s gets none", async (status) => {
    const where = keyOf(world(), world().people.mentee.membershipId);
    await system((tx) => tx.membership.update({ where, data: { status } }));
    await post.run(post.job("mail.recap-published", { recap: world().recap, ...member("mentee") }));
    expect(post.mails()).toEqual([]);
  });

  it("nor somebody without an address, who left the cohort, or was never in it", async () => {
    const id = { orgId: world().orgId, membershipId: world().people.mentee.membershipId };
    await system((tx) => tx.memberContact.deleteMany({ where: id }));
    await system((tx) =>
      tx.participation.updateMany({
        where: { orgId: world().orgId, membershipId: world().people.mentor.membershipId },
        data: { leftAt: new Date() },
      }),
    );
    for (const name of ["mentee", "mentor", "member"] as const)
      await post.run(post.job("mail.recap-published", { recap: world().recap, ...member(name) }));
    expect(post.mails()).toEqual([]);
  });

  it("nothing crosses organizations", async () => {
    const other = await buildWorld(`N${newId().slice(-8)}`);
    await post.run(
      post.job("mail.recap-published", { recap: world().recap, ...member("mentee") }, other.orgId),
    );
    await post.run(post.job("mail.pairing-proposed", { pairing: world().proposal }, other.orgId));
    await post.run(post.job("mail.invitation", { invitation: world().invitation }, other.orgId));
    await post.run(
      post.job("mail.prompt-opened", {
        prompt: world().prompt,
        membership: other.people.otherMentee.membershipId,
      }),
    );
    expect(post.mails()).toEqual([]);
  });
});
