import { describe, expect, it } from "vitest";
import { inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";

const post = postOffice();
const { world } = post;

describe("pairings", () => {
  const change = (id: string, data: object) =>
    system((tx) => tx.pairing.update({ where: keyOf(world(), id), data }));

  it("are proposed to both, with who the other one is and why", async () => {
    await post.run(post.job("mail.pairing-proposed", { pairing: world().proposal }));
    expect(post.readers()).toEqual(post.sentTo("otherMentor", "otherMentee"));
    expect(post.textTo("otherMentor")).toContain(`suggest otherMentee ${world().mark} as your mentee`);
    expect(post.textTo("otherMentee")).toContain(`suggest otherMentor ${world().mark} as your mentor`);
    expect(post.textTo("otherMentee")).toContain(`> Proposed because ${world().mark}`);
    expect(post.textTo("otherMentee")).toContain(post.page(`pairings/${world().proposal}`));
  });

  it("are not proposed to who has answered, nor when they have expired", async () => {
    await change(world().proposal, { mentorAnswer: "accepted" });
    await post.run(post.job("mail.pairing-proposed", { pairing: world().proposal }));
    expect(post.readers()).toEqual(post.sentTo("otherMentee"));
    await change(world().proposal, { expiresAt: inDays(-1) });
    await post.run(post.job("mail.pairing-proposed", { pairing: world().proposal }));
    await post.run(post.job("mail.pairing-proposed", { pairing: world().pairing }));
    expect(post.mails()).toHaveLength(1);
  });

  it("keep a first yes to themselves, and tell both of the second once", async () => {
    await change(world().proposal, { mentorAnswer: "accepted" });
    await post.run(post.job("mail.pairing-answered", { pairing: world().proposal }));
    expect(post.mails()).toEqual([]);
    await change(world().proposal, { menteeAnswer: "accepted", status: "active" });
    await post.run(post.job("mail.pairing-answered", { pairing: world().proposal }));
    await post.run(post.job("mail.pairing-answered", { pairing: world().proposal }));
    expect(post.readers()).toEqual(post.sentTo("otherMentor", "otherMentee"));
    expect(post.textTo("otherMentee")).toContain(`otherMentor ${world().mark} is now your mentor`);
  });

  it("are declined to the other side, in the kind words alone", async () => {
    await change(world().proposal, {
      menteeAnswer: "declined",
      status: "declined",
      declineWords: "Not this season.",
    });
    const remark = `Only for organizers ${world().mark}`;
    const authorId = world().people.otherMentee.membershipId;
    await system((tx) =>
      tx.pairingRemark.create({
        data: { orgId: world().orgId, pairingId: world().proposal, authorId, body: remark },
      }),
    );
    await post.run(post.job("mail.pairing-answered", { pairing: world().proposal }));
    expect(post.readers()).toEqual(post.sentTo("otherMentor"));
    expect(post.textTo("otherMentor")).toContain("> Not this season.");
    expect(post.textTo("otherMentor")).not.toContain(remark);
    expect(post.textTo("otherMentor")).not.toContain("Proposed because");
  });

  it("that have ended are told to the other side, in the words both read", async () => {
    await change(world().pairing, {
      ...{ status: "ended", endReason: "Our calendars did not work out.", activatedAt: inDays(-9) },
    });
    const by = world().people.mentor.membershipId;
    await post.run(post.job("mail.pairing-ended", { pairing: world().pairing, by }));
    expect(post.readers()).toEqual(post.sentTo("mentee"));
    expect(post.textTo("mentee")).toContain("> Our calendars did not work out.");
    expect(post.textTo("mentee")).not.toContain(`Remark ${world().mark}`);
    expect(post.textTo("mentee")).not.toContain(`Reason ${world().mark}`);
  });

  it("that end with somebody's account name nobody, and say that it is not about the reader", async () => {
    const { membershipId } = world().people.mentor;
    const gone = { status: "left", userId: null, name: "Somebody who has left" } as const;
    await system((tx) =>
      tx.membership.update({ where: { orgId_id: { orgId: world().orgId, id: membershipId } }, data: gone }),
    );
    await change(world().pairing, {
      ...{ status: "ended", endReason: "One of the two has left the cohort.", activatedAt: inDays(-9) },
    });
    await post.run(post.job("mail.pairing-ended", { pairing: world().pairing, by: membershipId }));
    expect(post.readers()).toEqual(post.sentTo("mentee"));
    expect(post.textTo("mentee")).toMatch(/deleted their account here.*not\s+about you/s);
    expect(post.textTo("mentee")).not.toMatch(/Somebody who has left|One of the two/);
  });

  it("that are taken back are told to both, without a reason; not once they stand again", async () => {
    const by = world().people.organizer.membershipId;
    const job = post.job("mail.pairing-ended", { pairing: world().proposal, by });
    await post.run(job);
    expect(post.mails()).toHaveLength(0);
    await change(world().proposal, { status: "ended", mentorAnswer: "accepted" });
    await post.run(job);
    expect(post.readers()).toEqual(post.sentTo("otherMentor", "otherMentee"));
    expect(post.textTo("otherMentee")).toContain("is taken back");
    expect(post.textTo("otherMentee")).not.toContain("Proposed because");
  });
});
