import { describe, expect, it } from "vitest";
import { myAddresses } from "@/lib/auth/addresses/queries";
import { deriveCode, deriveToken } from "@/lib/auth/secret";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { addProof, homeOf, oldOf } from "@/lib/db/testing/world-addresses";
import { emailOf } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { postOffice } from "@/lib/jobs/testing/post-office";

const post = postOffice();
const { world } = post;

const days = (count: number) => new Date(now().getTime() + count * 86_400_000);
const textTo = (address: string) =>
  post.mails().find(({ envelope }) => envelope.includes(address))?.text ?? "";
const waiting = () => ({ user: world().users.member.userId, change: world().change });
const membersMail = () => [emailOf("member", world().mark), oldOf(world().mark)].sort();

describe("mail.address-proof", () => {
  it("brings the link and the code to the mailbox that was named, once, while they are good", async () => {
    const { mark, users } = world();
    const proof = newId();
    await system((tx) => addProof(tx, mark, users.mentor.userId, proof));
    const job = post.job("mail.address-proof", { user: users.mentor.userId, proof }, null);
    await post.run(job);
    await post.run(job);
    expect(post.readers()).toEqual([homeOf(mark)]);
    const text = textTo(homeOf(mark));
    expect(text).toContain(
      `http://localhost:3000/me/sign-in/confirm?token=${deriveToken("address-proof", proof)}\n`,
    );
    expect(text).toContain(`\n${deriveCode("address-code", proof)}\n`);
    await atTime(days(2), () =>
      post.run(post.job("mail.address-proof", { user: users.mentor.userId, proof }, null)),
    );
    expect(post.mails()).toHaveLength(1);
  });
});

describe("mail.address-added", () => {
  it("tells the addresses from before", async () => {
    const { mark, users } = world();
    const proof = newId();
    await system((tx) => addProof(tx, mark, users.mentor.userId, proof));
    await post.run(post.job("mail.address-added", { user: users.mentor.userId, proof }, null));
    expect(post.readers()).toEqual(post.sentTo("mentor"));
    expect(post.textTo("mentor")).toContain(homeOf(mark));
  });
});

describe("mail.address-change", () => {
  it("tells every address, each with a way to stop it", async () => {
    await post.run(post.job("mail.address-change", waiting(), null));
    expect(post.readers()).toEqual(membersMail());
    const stop = `http://localhost:3000/address-change?token=${deriveToken("address-stop", world().change)}\n`;
    for (const address of membersMail()) expect(textTo(address)).toContain(stop);
  });

  it("says nothing once the change was stopped", async () => {
    await system((tx) =>
      tx.addressChange.updateMany({ where: { id: world().change }, data: { cancelledAt: now() } }),
    );
    await post.run(post.job("mail.address-change", waiting(), null));
    await atTime(days(4), () => post.run(post.job("address.change-due", waiting(), null)));
    expect(post.mails()).toEqual([]);
    expect((await myAddresses(world().users.member)).addresses).toHaveLength(2);
  });
});

describe("address.change-due", () => {
  it("waits for its time, makes the change once, and tells every address of before", async () => {
    const job = post.job("address.change-due", waiting(), null);
    await post.run(job);
    expect([post.insert.mock.calls.length, post.mails().length]).toEqual([1, 0]);
    expect((await myAddresses(world().users.member)).addresses).toHaveLength(2);
    await atTime(days(4), async () => {
      await post.run(job);
      await post.run(job);
    });
    expect(post.readers()).toEqual(membersMail());
    expect(textTo(oldOf(world().mark))).toContain("does not sign you in");
    const { addresses, change } = await myAddresses(world().users.member);
    expect([addresses.length, change]).toEqual([1, null]);
  });
});
