import { describe, expect, it } from "vitest";
import { system } from "@/lib/db/unit";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";

const post = postOffice();
const { world } = post;

describe("a concern", () => {
  const turn = (state: "open" | "closed") =>
    system((tx) => tx.concern.update({ where: keyOf(world(), world().concern), data: { state } }));
  const raised = (name: "owner" | "organizer") =>
    post.job("mail.concern-raised", {
      concern: world().concern,
      membership: world().people[name].membershipId,
    });

  it("is told to one who may read it, without a word or a name of it", async () => {
    await turn("open");
    await post.run(raised("organizer"));
    expect(post.readers()).toEqual(post.sentTo("organizer"));
    expect(post.textTo("organizer")).toContain(post.page(`concerns/${world().concern}`));
    expect(post.textTo("organizer")).not.toMatch(/Concern M|Quoted M|mentee M|mentor M/);
  });

  it("is told no more once somebody has looked at it, or to whoever organizes no more", async () => {
    await post.run(raised("owner"));
    await turn("open");
    const where = keyOf(world(), world().people.organizer.membershipId);
    await system((tx) => tx.membership.update({ where, data: { role: "member" } }));
    await post.run(raised("organizer"));
    expect(post.mails()).toEqual([]);
  });

  it("is answered to the one who raised it, and the answer stays in the house", async () => {
    await turn("closed");
    await post.run(post.job("mail.concern-answered", { concern: world().concern }));
    expect(post.readers()).toEqual(post.sentTo("mentee"));
    expect(post.textTo("mentee")).toContain(post.page(`concerns/${world().concern}`));
    expect(post.textTo("mentee")).not.toMatch(/Concern answer|Concern remark|mentor M/);
  });
});

describe("a code of conduct", () => {
  const reminded = () => post.job("mail.conduct-reminder", { participation: world().participations.mentee });

  it("reminds who has not accepted it, and leads to where that is done", async () => {
    await system((tx) =>
      tx.program.update({ where: keyOf(world(), world().program), data: { conductVersion: 2 } }),
    );
    await post.run(reminded());
    expect(post.readers()).toEqual(post.sentTo("mentee"));
    expect(post.textTo("mentee")).toContain(post.page(`cohorts/${world().cohort}`));
  });

  it("leaves alone who has accepted it by now", async () => {
    await post.run(reminded());
    expect(post.mails()).toEqual([]);
  });
});
