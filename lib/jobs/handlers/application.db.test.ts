import { describe, expect, it } from "vitest";
import { prepareDecision, sendDecision } from "@/lib/applications/choosing/commands";
import { deriveToken, linkHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import type { LinkKind } from "@/lib/db/generated/enums";
import type { OutboxTopic } from "@/lib/db/outbox";
import { emailOf } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";

const post = postOffice();
const { world } = post;

/** The world writes tokens of its own; here they are made as the product makes them. */
async function derivedLink(kind: LinkKind, subjectId: string): Promise<string> {
  const { orgId } = world();
  const where = { orgId, kind, subjectId };
  const link = await system((tx) =>
    tx.accessLink.findFirstOrThrow({ where, orderBy: { createdAt: "desc" } }),
  );
  const token = deriveToken("link", orgId, link.id, link.nonce);
  await system((tx) =>
    tx.accessLink.updateMany({ where: { ...where, id: link.id }, data: { tokenHash: linkHash(token) } }),
  );
  return `http://localhost:3000/${kind}/${token}\n`;
}

const change = (data: object) =>
  system((tx) => tx.application.update({ where: keyOf(world(), world().application), data }));
const run = (topic: OutboxTopic, more = {}) =>
  post.run(post.job(topic, { application: world().application, ...more }));
const texts = () => post.mails().map(({ text }) => text ?? "");

describe("mails to applicants", () => {
  it("ask the mailbox to confirm, unless it has", async () => {
    const link = await derivedLink("application", world().application);
    await run("mail.application-confirm");
    expect(texts()).toEqual([]);
    await change({ confirmedAt: null });
    await run("mail.application-confirm");
    expect(texts()).toHaveLength(1);
    expect(texts()[0]).toContain(link);
    expect(post.readers()).toEqual([`${world().mark}.new.applicant@example.org`.toLowerCase()]);
  });

  it.each(["mail.application-received", "mail.application-link"] as const)(
    "%s brings the private link, to nobody who has not confirmed",
    async (topic) => {
      const link = await derivedLink("application", world().application);
      await run(topic);
      expect(texts()[0]).toContain(link);
      await change({ confirmedAt: null });
      await run(topic);
      expect(texts()).toHaveLength(1);
    },
  );
});

describe("a decision", () => {
  const letter = "Dear {first name},\n\nit has been a pleasure to read you.";
  async function decide(state: "accepted" | "declined") {
    const { contexts, enrolling: cohortId, application } = world();
    const chosen = { cohortId, state, applicationIds: [application] };
    const { decisionId } = await prepareDecision(contexts.organizer, chosen);
    await sendDecision(contexts.organizer, { decisionId, letter });
    await derivedLink("application", application);
    return decisionId;
  }
  const invitationOf = () =>
    system((tx) =>
      tx.invitation.findFirstOrThrow({ where: { orgId: world().orgId }, orderBy: { sentAt: "desc" } }),
    );

  it("to accept somebody brings their invitation in the organizers\u2019 words, once", async () => {
    const decision = await decide("accepted");
    const link = await derivedLink("invitation", (await invitationOf()).id);
    await run("mail.application-decided", { decision, by: world().people.organizer.membershipId });
    await run("mail.application-decided", { decision });
    expect(texts()).toHaveLength(1);
    const answers = { name: world().contexts.organizer.name, address: emailOf("organizer", world().mark) };
    expect(post.mails()[0]?.replyTo).toEqual([answers]);
    expect(texts()[0]).toContain("Dear Applicant,");
    expect(texts()[0]).toContain("a pleasure to read you");
    expect(texts()[0]).toContain(link);
  });

  it("to decline says so kindly, and is not told once it was decided anew", async () => {
    const decision = await decide("declined");
    await change({ state: "waitlisted", decidedAt: now() });
    await run("mail.application-decided", { decision });
    expect(texts()).toEqual([]);
    await change({ state: "declined" });
    await run("mail.application-decided", { decision });
    expect(texts()[0]).toContain("a pleasure to read you");
    expect(texts()[0]).not.toContain("/invitation/");
  });
});

describe("a freed place", () => {
  const free = () => post.run(post.job("cohort.place-freed", { cohort: world().enrolling }));
  const stateOf = (id: string) =>
    system((tx) => tx.application.findUniqueOrThrow({ where: keyOf(world(), id), select: { state: true } }));

  it("goes to the first on the waitlist", async () => {
    await free();
    expect(await stateOf(world().waiting)).toEqual({ state: "accepted" });
    expect(await stateOf(world().application)).toEqual({ state: "new" });
  });

  it("stays free where they cannot be accepted by itself", async () => {
    const mailDomains = ["house.example"];
    await system((tx) => tx.organization.update({ where: { id: world().orgId }, data: { mailDomains } }));
    await free();
    expect(await stateOf(world().waiting)).toEqual({ state: "waitlisted" });
  });
});
