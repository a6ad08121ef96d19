import { describe, expect, it } from "vitest";
import { noticesToken } from "@/lib/auth/links";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { OutboxTopic } from "@/lib/db/outbox";
import type { PersonName } from "@/lib/db/testing/world";
import { system, withOrg } from "@/lib/db/unit";
import type { OutboxJob } from "@/lib/jobs/queue";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";
import { tidy } from "@/lib/jobs/tidy";
import { chooseByLink, chooseNotices, chooseTimes } from "@/lib/letters/commands";
import { openNotice, readAllNotices, unreadNotices } from "@/lib/letters/inbox/commands";
import { inboxPage } from "@/lib/letters/inbox/queries";
import { myNotices } from "@/lib/letters/queries";
import { mintNotices } from "@/lib/tenancy/mint";

const post = postOffice();
const { world } = post;

const thank = (job = post.job("mail.thanks", { thanks: world().thanks })) => post.run(job);
const inbox = async (name: "mentor" | "mentee" | "otherMentor") =>
  (await inboxPage(world().contexts[name], {})).lines;
const says = async (name: "mentor" | "mentee") => (await inbox(name)).map((line) => line.says);
const daily = { rhythm: "daily", hour: 8, weekday: 1, quietFrom: 21, quietUntil: 7, lead: 1440 } as const;
/** The jobs of mails that put several together, as they were put into the queue: each once, as the queue takes them. */
const digests = () => {
  const jobs = post.insert.mock.calls.flatMap(
    ([, rows]) => rows as { id: string; data: OutboxJob; startAfter: string }[],
  );
  return [...new Map(jobs.map((job) => [job.id, job])).values()];
};
async function runDigests() {
  for (const { data, startAfter } of digests()) await atTime(new Date(startAfter), () => post.run(data));
}
const subjects = () => post.mails().map(({ subject }) => subject);

describe("an inbox", () => {
  it("has a line of what was told, in words for its reader and as ids in the database, and nobody else's", async () => {
    await thank();
    const { mentee } = world().contexts;
    expect(await says("mentor")).toEqual([`${mentee.name} thanked you`]);
    expect(await inbox("mentor")).toMatchObject([{ path: "/thanks", isNew: true }]);
    const row = await system((tx) =>
      tx.notice.findFirstOrThrow({ where: { template: "thanks", orgId: world().orgId } }),
    );
    expect(row).toMatchObject({
      aboutId: world().thanks,
      kind: "words",
      inApp: true,
      mailAt: null,
      readAt: null,
    });
    expect(await says("mentee")).toEqual([expect.stringContaining("Will you come to")]);
    expect(await inbox("otherMentor")).toEqual([]);
  });

  it("has each line once, however often its job runs", async () => {
    const job = post.job("mail.thanks", { thanks: world().thanks });
    await thank(job);
    await thank(job);
    await thank();
    expect(await says("mentor")).toHaveLength(1);
    expect(post.mails()).toHaveLength(1);
  });

  it("has a line of what is not mailed, and none of what is not wanted in it", async () => {
    const choose = (app: "words"[]) =>
      chooseNotices(world().users.mentor, { shown: ["words"], mail: [], app });
    await choose(["words"]);
    await thank();
    expect(post.mails()).toEqual([]);
    expect(await says("mentor")).toHaveLength(1);
    await choose([]);
    await post.run(post.job("mail.promise-nudged", { followUp: world().followUp }));
    expect(await says("mentor")).toHaveLength(1);
  });

  it("says of what its reader may not see any more that it is gone, and not a word of it", async () => {
    await thank();
    await system((tx) => tx.thanks.delete({ where: keyOf(world(), world().thanks) }));
    expect(await inbox("mentor")).toMatchObject([{ says: "Somebody thanked you", path: null }]);
  });

  it("names whom a pairing, a meeting and a request are with", async () => {
    const { orgId, pairing, meeting, contexts } = world();
    const about = [
      ["how-it-goes", pairing],
      ["meeting-agreed", meeting],
      ["session-changed", world().next.session],
      ["recap-published", world().recap],
      ["prompt-opened", world().prompt],
    ];
    await system((tx) =>
      tx.notice.createMany({
        data: about.map(([template = "", aboutId = ""], index) => ({
          ...{
            orgId,
            id: newId(),
            membershipId: contexts.mentor.membershipId,
            template,
            aboutId,
            inApp: true,
          },
          createdAt: new Date(now().getTime() - index),
        })),
      }),
    );
    const lines = await inbox("mentor");
    expect(lines[0]?.says).toBe(`How is it going with ${contexts.mentee.name}?`);
    expect(lines[1]?.says).toBe(`You have a time to meet with ${contexts.mentee.name}`);
    for (const { says: words, path } of lines) {
      expect(words).toContain(world().mark);
      expect(path).not.toBeNull();
    }
  });

  it("is read line by line, or all at once, which can be taken back", async () => {
    const { mentee } = world().contexts;
    await post.run(post.job("mail.how-it-goes", { pairing: world().pairing, round: "2" }));
    const unread = async () => (await inbox("mentee")).filter(({ isNew }) => isNew).length;
    expect(await unread()).toBe(2);
    const { path } = await openNotice(mentee, { noticeId: world().notice });
    expect(path).toBe(`/sessions/${world().next.session}`);
    expect(await unread()).toBe(1);
    const { count, at } = await readAllNotices(mentee);
    expect([count, await unread()]).toEqual([1, 0]);
    await unreadNotices(mentee, { at: new Date(at) });
    expect(await unread()).toBe(1);
    await expect(openNotice(world().contexts.mentor, { noticeId: world().notice })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("tells its own reader's live pages, and no others, that something changed", async () => {
    const announced = () =>
      system((tx) => tx.outbox.findMany({ where: { orgId: world().orgId, topic: "live" } })).then((rows) =>
        rows.map(({ payload }) => payload),
      );
    await thank();
    expect(await announced()).toContainEqual(
      expect.objectContaining({ about: "inbox", sessionId: world().contexts.mentor.membershipId }),
    );
    const event = {
      orgId: world().orgId,
      seq: 7n,
      sessionId: world().contexts.mentor.membershipId,
      about: "inbox",
    };
    await system((tx) => tx.liveEvent.create({ data: event }));
    const where = { orgId: world().orgId, about: "inbox" };
    const seenBy = (name: "mentor" | "mentee" | "owner") =>
      withOrg(world().contexts[name], (tx) => tx.liveEvent.count({ where }));
    expect([await seenBy("mentor"), await seenBy("mentee"), await seenBy("owner")]).toEqual([1, 0, 0]);
  });

  it("can be written by no member, nor turned into something else", async () => {
    const { mentee, owner } = world().contexts;
    const { orgId, notice } = world();
    const row = { orgId, id: newId(), membershipId: mentee.membershipId, template: "thanks", inApp: true };
    await expect(
      withOrg(mentee, (tx) => tx.notice.createMany({ data: [{ ...row, createdAt: now() }] })),
    ).rejects.toThrow();
    await expect(
      withOrg(mentee, (tx) =>
        tx.notice.updateMany({ where: { orgId, id: notice }, data: { template: "x" } }),
      ),
    ).rejects.toThrow();
    expect(await withOrg(owner, (tx) => tx.notice.count({ where: { orgId } }))).toBe(0);
    const readIt = { where: { orgId, id: notice }, data: { readAt: now() } };
    expect((await withOrg(owner, (tx) => tx.notice.updateMany(readIt))).count).toBe(0);
  });

  it("forgets after half a year", async () => {
    await atTime(new Date(now().getTime() + 182 * 86_400_000), tidy);
    expect(await inbox("mentee")).toEqual([]);
  });
});

describe("a mail that puts several together", () => {
  const night = new Date("2026-12-02T03:00:00Z");
  const morning = new Date("2026-12-02T16:00:00Z");
  const run = (topic: OutboxTopic, payload: Record<string, string>) => post.run(post.job(topic, payload));
  const promise = () => run("mail.promise-nudged", { followUp: world().followUp });
  const zoned = (name: PersonName) =>
    system((tx) =>
      tx.user.update({ where: { id: world().users[name].userId }, data: { timeZone: "America/New_York" } }),
    );

  it("comes at the chosen hour in the reader's zone, with what is new by then, once", async () => {
    await zoned("mentor");
    await chooseTimes(world().users.mentor, daily);
    await atTime(morning, () => thank());
    await atTime(new Date(morning.getTime() + 1_000), promise);
    expect(post.mails()).toEqual([]);
    expect(await says("mentor")).toHaveLength(2);
    expect(digests().map(({ startAfter }) => startAfter)).toEqual(["2026-12-03T13:00:00.000Z"]);
    await runDigests();
    await runDigests();
    expect(subjects()).toEqual([expect.stringMatching(/thanked you, and 1 more$/)]);
    const text = post.textTo("mentor");
    expect(text).toContain("2 things are new");
    for (const { id, says: words } of await inbox("mentor")) {
      expect(text.replaceAll("\n", " ")).toContain(words);
      expect(text).toContain(`/o/${world().slug}/inbox/${id}`);
    }
  });

  it("does not come where all of it was read meanwhile, or is gone", async () => {
    await chooseTimes(world().users.mentor, daily);
    await atTime(morning, async () => {
      await thank();
      await promise();
      await readAllNotices(world().contexts.mentor);
    });
    await runDigests();
    await unreadNotices(world().contexts.mentor, { at: morning });
    await system((tx) => tx.thanks.delete({ where: keyOf(world(), world().thanks) }));
    await system((tx) =>
      tx.followUp.update({
        where: keyOf(world(), world().followUp),
        data: { state: "done", closedAt: now() },
      }),
    );
    await runDigests();
    expect(post.mails()).toEqual([]);
  });

  it("brings in the morning what happened in the quiet hours; by day mail comes at once", async () => {
    await zoned("mentor");
    await chooseTimes(world().users.mentor, { ...daily, rhythm: "once", quiet: "yes" });
    await atTime(night, () => thank());
    expect(post.mails()).toEqual([]);
    expect(digests().map(({ startAfter }) => startAfter)).toEqual(["2026-12-02T12:00:00.000Z"]);
    await runDigests();
    expect(subjects()).toEqual([`${world().contexts.mentee.name} thanked you`]);
    await atTime(morning, promise);
    expect(post.mails()).toHaveLength(2);
  });

  it("waits for nothing that belongs in a calendar, or that is always told", async () => {
    await chooseTimes(world().users.mentee, daily);
    await run("mail.session-changed", {
      session: world().next.session,
      membership: world().contexts.mentee.membershipId,
    });
    const concern = await system((tx) =>
      tx.concern.findFirstOrThrow({ where: { reporterId: world().people.mentee.membershipId } }),
    );
    await system((tx) =>
      tx.concern.update({ where: keyOf(world(), concern.id), data: { state: "closed", closedAt: now() } }),
    );
    await run("mail.concern-answered", { concern: concern.id });
    expect(post.readers()).toEqual(post.sentTo("mentee", "mentee"));
    expect(digests()).toEqual([]);
    expect((await inbox("mentee")).map((line) => line.path)).toContain(`/concerns/${concern.id}`);
  });

  it("is told again as it was to wait the first time", async () => {
    await chooseTimes(world().users.mentor, daily);
    const job = post.job("mail.thanks", { thanks: world().thanks });
    await atTime(morning, () => thank(job));
    await chooseTimes(world().users.mentor, { ...daily, rhythm: "once" });
    await atTime(new Date(morning.getTime() + 60_000), () => thank(job));
    expect(post.mails()).toEqual([]);
    expect(digests()).toHaveLength(1);
  });

  it("stops with one click at its foot, and is wanted again by choosing when", async () => {
    await chooseTimes(world().users.mentor, daily);
    await atTime(morning, () => thank());
    const link = mintNotices(noticesToken({ userId: world().users.mentor.userId, kind: "digest" }));
    if (!link) throw new Error("The link opens nothing.");
    await chooseByLink(link, { mail: "no" });
    expect((await myNotices(world().users.mentor)).stopped).toBe(true);
    await runDigests();
    expect(post.mails()).toEqual([]);
    expect(await says("mentor")).toHaveLength(1);
    await chooseTimes(world().users.mentor, daily);
    expect(await myNotices(world().users.mentor)).toMatchObject({
      stopped: false,
      times: { rhythm: "daily" },
    });
    await runDigests();
    expect(post.textTo("mentor")).toContain("No more mails about what is new, several at once");
  });
});
