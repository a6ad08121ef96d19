import { describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { system } from "@/lib/db/unit";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";
import { askPulses } from "@/lib/pulse/upkeep/commands";

const post = postOffice();
const { world } = post;
const later = (minutes: number) => new Date(now().getTime() + minutes * 60_000);
const block = () =>
  system((tx) =>
    tx.block.create({
      data: {
        ...{ orgId: world().orgId, createdAt: now() },
        ...{ blockerId: world().people.mentee.membershipId, blockedId: world().people.mentor.membershipId },
      },
    }),
  );

describe("a promise", () => {
  const nudge = () => post.run(post.job("mail.promise-nudged", { followUp: world().followUp }));

  it("is reminded of to the one who does it, with what it was", async () => {
    await nudge();
    expect(post.readers()).toEqual(post.sentTo("mentor"));
    expect(post.textTo("mentor")).toContain(`> Promise ${world().mark}`);
    expect(post.textTo("mentor")).toContain(post.page("follow-ups"));
  });

  it("is not reminded of once it is closed, nor between two who are apart", async () => {
    await block();
    await nudge();
    const data = { state: "done", closedAt: now() } as const;
    await system((tx) => tx.block.deleteMany({ where: { orgId: world().orgId } }));
    await system((tx) => tx.followUp.update({ where: keyOf(world(), world().followUp), data }));
    await nudge();
    expect(post.mails()).toEqual([]);
  });
});

describe("thanks", () => {
  const deliver = (id = world().thanks) => post.run(post.job("mail.thanks", { thanks: id }));

  it("reach the one they are for, once", async () => {
    await deliver();
    await deliver();
    expect(post.readers()).toEqual(post.sentTo("mentor"));
    expect(post.textTo("mentor")).toContain(`> Thanks ${world().mark}`);
  });

  it("wait a little, so that they can be taken back", async () => {
    await system((tx) =>
      tx.thanks.update({ where: keyOf(world(), world().thanks), data: { createdAt: now() } }),
    );
    await deliver();
    expect(post.mails()).toEqual([]);
    expect(post.insert).toHaveBeenCalledOnce();
    await atTime(later(4), () => deliver());
    expect(post.mails()).toHaveLength(1);
  });

  it("go nowhere once taken back, read at home, or between two who are apart", async () => {
    await deliver(newId());
    await block();
    await deliver();
    await system((tx) => tx.block.deleteMany({ where: { orgId: world().orgId } }));
    await system((tx) =>
      tx.thanks.update({ where: keyOf(world(), world().thanks), data: { readAt: now() } }),
    );
    await deliver();
    expect(post.mails()).toEqual([]);
  });
});

describe("whether an evening was worth it", () => {
  it("is asked of whoever has not said so, by a link of their own, until it closes", async () => {
    const { orgId, past } = world();
    await system((tx) => tx.session.update({ where: keyOf(world(), past.session), data: { endsAt: now() } }));
    await atTime(later(1), () => system(askPulses));
    const rows = await system((tx) =>
      tx.pulse.findMany({ where: { orgId, sessionId: past.session, rating: null } }),
    );
    for (const { id } of rows) await post.run(post.job("mail.pulse-asked", { pulse: id }));
    await post.run(post.job("mail.pulse-asked", { pulse: world().pulse }));
    expect(post.readers()).toEqual(post.sentTo("mentor", "otherMentor", "otherMentee"));
    const link = /\/pulse\/(\S+)\?say=4/.exec(post.textTo("mentor"))?.[1];
    expect(link).toBeTruthy();
    expect(post.textTo("otherMentor")).not.toContain(link);
    const [first] = rows;
    await atTime(later(73 * 60), () => post.run(post.job("mail.pulse-asked", { pulse: first?.id ?? "" })));
    expect(post.mails()).toHaveLength(3);
  });
});
