import { describe, expect, it } from "vitest";
import { deriveToken, linkHash } from "@/lib/auth/secret";
import { system } from "@/lib/db/unit";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";

const post = postOffice();
const { world } = post;

describe("mail.invitation", () => {
  const derivedLink = async () => {
    const where = { orgId: world().orgId, kind: "invitation", subjectId: world().invitation } as const;
    const link = await system((tx) => tx.accessLink.findFirstOrThrow({ where }));
    const token = deriveToken("link", world().orgId, link.id, link.nonce);
    await system((tx) => tx.accessLink.updateMany({ where, data: { tokenHash: linkHash(token) } }));
    return token;
  };
  const change = (data: object) =>
    system((tx) => tx.invitation.update({ where: keyOf(world(), world().invitation), data }));
  const work = () => post.job("mail.invitation", { invitation: world().invitation });

  it("brings the address that opens it, and who invites to what", async () => {
    const token = await derivedLink();
    await system((tx) =>
      tx.participation.create({
        data: {
          orgId: world().orgId,
          cohortId: world().cohort,
          membershipId: world().listed,
          role: "mentee",
        },
      }),
    );
    await post.run(work());
    expect(post.readers()).toEqual(post.sentTo("invited"));
    const text = post.textTo("invited");
    expect(text).toContain(`http://localhost:3000/invitation/${token}\n`);
    expect(text).toContain(
      `organizer ${world().mark} invites you to join Organization ${world().mark}, as a mentee in Cohort ${world().mark}`,
    );
    expect(post.mails()[0]?.from?.name).toBe(`Organization ${world().mark}`);
  });

  it.each([{ revokedAt: new Date() }, { acceptedAt: new Date() }, { expiresAt: new Date() }])(
    "is not sent with %o",
    async (changes) => {
      await derivedLink();
      await change(changes);
      await post.run(work());
      expect(post.mails()).toEqual([]);
    },
  );

  it("fails rather than send a dead link", async () => {
    await expect(post.run(work())).rejects.toThrow("NEXTAUTH_SECRET");
    expect(post.mails()).toEqual([]);
  });
});
