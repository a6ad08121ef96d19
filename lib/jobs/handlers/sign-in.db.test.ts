import { describe, expect, it } from "vitest";
import { deriveCode, deriveToken } from "@/lib/auth/secret";
import { newId } from "@/lib/db/id";
import { emailOf } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { postOffice } from "@/lib/jobs/testing/post-office";

const post = postOffice();
const { world } = post;

describe("mail.sign-in", () => {
  const token = async (changes: object = {}) => {
    const id = newId();
    const email = emailOf("mentor", world().mark);
    const hashes = { linkHash: newId(), codeHash: newId(), browserHash: newId() };
    await system((tx) =>
      tx.authToken.create({
        data: { id, email, ...hashes, expiresAt: new Date(Date.now() + 600_000), ...changes },
      }),
    );
    return id;
  };

  it("brings the link and the code, once", async () => {
    const id = await token();
    const work = post.job("mail.sign-in", { token: id }, null);
    await post.run(work);
    await post.run(work);
    expect(post.readers()).toEqual(post.sentTo("mentor"));
    expect(post.textTo("mentor")).toContain(
      `http://localhost:3000/sign-in/confirm?token=${deriveToken("sign-in", id)}\n`,
    );
    expect(post.textTo("mentor")).toContain(`\n${deriveCode("sign-in-code", id)}\n`);
    expect(post.textTo("mentor")).toContain("within 10 minutes");
  });

  it("says nothing about a token that is used, expired or gone", async () => {
    await post.run(post.job("mail.sign-in", { token: await token({ usedAt: new Date() }) }, null));
    await post.run(post.job("mail.sign-in", { token: await token({ expiresAt: new Date() }) }, null));
    await post.run(post.job("mail.sign-in", { token: newId() }, null));
    expect(post.mails()).toEqual([]);
  });
});

it("a job that nobody handles, or that lacks its ids, fails by name", async () => {
  await expect(post.run({ ...post.job("mail.sign-in", {}), topic: "mail.unheard" })).rejects.toThrow(
    "mail.unheard",
  );
  await expect(post.run(post.job("mail.sign-in", {}))).rejects.toThrow("no token");
  await expect(post.run(post.job("mail.invitation", { invitation: world().listed }, null))).rejects.toThrow(
    "no organization",
  );
});
