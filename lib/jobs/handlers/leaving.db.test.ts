import { describe, expect, it } from "vitest";
import { system } from "@/lib/db/unit";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";

const post = postOffice();
const { world } = post;

const set = (who: "member" | "owner", data: object) =>
  system((tx) => tx.membership.update({ where: keyOf(world(), world().people[who].membershipId), data }));
const id = (who: "member" | "owner" | "organizer") => world().people[who].membershipId;

describe("somebody who has left", () => {
  it("gets a farewell, and those who run the organization hear of it", async () => {
    await set("member", { status: "left" });
    await post.run(post.job("mail.member-left", { membership: id("member"), by: id("member") }));
    expect(post.readers()).toEqual(post.sentTo("member", "owner", "organizer"));
    expect(post.textTo("member")).toContain("Thank you for the time you gave it");
    expect(post.textTo("owner")).toContain(post.page(`people/${id("member")}`));
  });

  it("by an organizer: not told to the one who did it, and not once they are back", async () => {
    const job = post.job("mail.member-left", { membership: id("member"), by: id("organizer") });
    await post.run(job);
    expect(post.mails()).toHaveLength(0);
    await set("member", { status: "left" });
    await post.run(job);
    expect(post.readers()).toEqual(post.sentTo("member", "owner"));
    expect(post.textTo("member")).toContain("An organizer has ended your membership");
    expect(post.textTo("owner")).toContain(`organizer ${world().mark} removed member ${world().mark}`);
  });
});

describe("an account that was deleted", () => {
  it("is told to those who run the organization, without a name, and with what goes on without them", async () => {
    const { membershipId } = world().people.mentee;
    const gone = { status: "left", userId: null, name: "Somebody who has left" } as const;
    await system(async (tx) => {
      await tx.memberContact.deleteMany({ where: { orgId: world().orgId, membershipId } });
      await tx.membership.update({ where: keyOf(world(), membershipId), data: gone });
    });
    await post.run(post.job("mail.member-left", { membership: membershipId, by: membershipId }));
    expect(post.readers()).toEqual(post.sentTo("owner", "organizer"));
    expect(post.textTo("owner")).toMatch(/has deleted their account: mentee in .*Their name went with it/s);
    expect(post.textTo("owner")).not.toContain("Somebody who has left");
  });
});

describe("an organization handed over", () => {
  it("is told to both, and the new owner learns where it can be given back", async () => {
    const job = post.job("mail.ownership-handed", { membership: id("member"), by: id("owner") });
    await post.run(job);
    expect(post.mails()).toHaveLength(0);
    await set("member", { role: "owner" });
    await post.run(job);
    expect(post.readers()).toEqual(post.sentTo("member", "owner"));
    expect(post.textTo("member")).toContain(`settings/hand-over?to=${id("owner")}`);
    expect(post.textTo("owner")).toContain(`member ${world().mark} is an owner`);
  });
});
