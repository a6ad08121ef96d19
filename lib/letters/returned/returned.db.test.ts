import { createHmac } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { now } from "@/lib/clock";
import type { ActorName } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import type { OutboxJob } from "@/lib/jobs/queue";
import { postOffice } from "@/lib/jobs/testing/post-office";
import { inboxPage } from "@/lib/letters/inbox/queries";
import { tryAddressAgain } from "@/lib/letters/returned/commands";
import { mailArrives, stopMailTo, takeReport } from "@/lib/letters/returned/upkeep/commands";
import { personPage } from "@/lib/people/person/queries";

const post = postOffice();
const { world } = post;

const addressOf = (name: ActorName) => post.sentTo(name)[0] ?? "";
const thank = () => post.run(post.job("mail.thanks", { thanks: world().thanks }));
const returnedOf = (name: ActorName) =>
  system((tx) =>
    tx.memberContact.findFirstOrThrow({
      where: { orgId: world().orgId, membershipId: world().people[name].membershipId },
      select: { returned: true, returnedAt: true },
    }),
  );
/** Reports of mail that came back, on their way to the organizers. */
const reports = () =>
  system(async (tx) => {
    const rows = await tx.outbox.findMany({ where: { orgId: world().orgId, topic: "mail.returned" } });
    return rows.map(({ payload }) => post.job("mail.returned", payload as OutboxJob["payload"]));
  });
async function withoutMailbox<T>(name: ActorName, says: string, work: () => Promise<T>): Promise<T> {
  vi.spyOn(console, "warn").mockImplementation(() => {});
  post.refuse((address) => (address === addressOf(name) ? says : undefined));
  try {
    return await work();
  } finally {
    post.refuse(() => undefined);
  }
}

afterEach(() => vi.restoreAllMocks());

describe("mail to an address without a mailbox", () => {
  it("stops, is told to the organizers once, and stands in the inbox all the same", async () => {
    await withoutMailbox("mentor", "550 5.1.1 no such person", thank);
    expect((await returnedOf("mentor")).returned).toBe("bounced");
    await post.run(post.job("mail.promise-nudged", { followUp: world().followUp }));
    expect(post.mails()).toEqual([]);
    expect((await inboxPage(world().contexts.mentor, {})).lines).toHaveLength(2);
    const jobs = await reports();
    expect(jobs).toHaveLength(1);
    for (const job of jobs) await post.run(job);
    expect(post.readers()).toEqual(post.sentTo("owner", "organizer"));
    const text = post.textTo("owner");
    expect(text).toContain(`Mail to ${world().contexts.mentor.name} comes back`);
    expect(text).not.toContain(addressOf("mentor"));
    const page = await personPage(world().contexts.organizer, world().people.mentor.membershipId);
    expect(page.returned?.how).toBe("bounced");
    expect(
      (await personPage(world().contexts.mentee, world().people.mentor.membershipId)).returned,
    ).toBeNull();
  });

  it("goes on where the refusal is about the mail or about us", async () => {
    for (const says of ["550 5.7.1 relaying denied", "554 5.2.2 mailbox full", "550 no"])
      await withoutMailbox("mentor", says, thank);
    expect((await returnedOf("mentor")).returned).toBeNull();
    await thank();
    expect(post.readers()).toEqual(post.sentTo("mentor"));
  });

  it("goes there again when an organizer says so, when another address is written, or when what is always told arrives", async () => {
    const membershipId = world().people.mentor.membershipId;
    const of = { orgId: world().orgId, membershipId };
    const stop = () => system((tx) => stopMailTo(tx, addressOf("mentor").toUpperCase(), "complained"));
    expect([await stop(), await stop()]).toEqual([1, 0]);
    await tryAddressAgain(world().contexts.organizer, { membershipId });
    expect((await returnedOf("mentor")).returned).toBeNull();
    await expect(tryAddressAgain(world().contexts.organizer, { membershipId })).rejects.toMatchObject({
      code: "not_found",
    });
    await stop();
    await system((tx) =>
      tx.memberContact.updateMany({ where: of, data: { email: `new.${addressOf("mentor")}` } }),
    );
    expect((await returnedOf("mentor")).returnedAt).toBeNull();

    await system((tx) => stopMailTo(tx, addressOf("mentee"), "bounced"));
    const concern = await system((tx) =>
      tx.concern.findFirstOrThrow({ where: { reporterId: world().people.mentee.membershipId } }),
    );
    const closed = { where: { id: concern.id }, data: { state: "closed", closedAt: now() } } as const;
    await system((tx) => tx.concern.updateMany(closed));
    await post.run(post.job("mail.concern-answered", { concern: concern.id }));
    expect(post.readers()).toEqual(post.sentTo("mentee"));
    expect((await returnedOf("mentee")).returned).toBeNull();
  });

  it("is one report in every organization that has the address", async () => {
    await system((tx) => mailArrives(tx, addressOf("mentee")));
    expect((await returnedOf("mentee")).returned).toBeNull();
    expect(await system((tx) => stopMailTo(tx, "nobody@nowhere.example", "bounced"))).toBe(0);
  });
});

describe("a mail service’s report", () => {
  const secret = "a secret of the two";
  const report = (events: unknown, { by = secret, at = now().getTime() } = {}) => {
    const body = JSON.stringify({ events });
    const time = Math.floor(at / 1000);
    const mac = createHmac("sha256", by).update(`${time}.${body}`).digest("hex");
    return takeReport({ body, signature: `t=${time},v1=${mac}`, secret });
  };

  it("stops mail to whom it names, signed and lately, and nothing else", async () => {
    const events = [
      { type: "complaint", address: addressOf("mentor") },
      { type: "bounce", address: addressOf("mentee") },
    ];
    expect(await report(events, { by: "another" })).toBe("unsigned");
    expect(await report(events, { at: now().getTime() - 600_000 })).toBe("unsigned");
    expect(await report("nothing")).toBe("unreadable");
    expect(await report([{ type: "opened", address: addressOf("mentor") }])).toBe("unreadable");
    expect(await report(Array(501).fill(events[0]))).toBe("unreadable");
    const both = async () => [(await returnedOf("mentor")).returned, (await returnedOf("mentee")).returned];
    expect(await both()).toEqual([null, null]);
    expect(await report(events)).toBe("taken");
    expect(await report(events)).toBe("taken");
    expect(await both()).toEqual(["complained", "bounced"]);
    expect(await reports()).toHaveLength(2);
  });
});
