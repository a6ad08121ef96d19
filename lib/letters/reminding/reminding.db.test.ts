import { beforeEach, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import type { ActorName } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import type { OutboxJob } from "@/lib/jobs/queue";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";
import { inboxPage } from "@/lib/letters/inbox/queries";
import type { Lead } from "@/lib/letters/reminding/rules";
import { remindOfGatherings } from "@/lib/letters/reminding/upkeep/commands";
import { atOnce } from "@/lib/letters/times/rules";

const post = postOffice();
const { world } = post;
const minutes = (count: number) => count * 60_000;

const startsAt = async () =>
  (await system((tx) => tx.session.findUniqueOrThrow({ where: keyOf(world(), world().next.session) })))
    .startsAt;
const choose = (name: ActorName, lead: Lead) =>
  system((tx) => {
    const { userId } = world().users[name];
    const times = { ...atOnce, lead, updatedAt: now() };
    return tx.noticeTimes.upsert({ where: { userId }, create: { userId, ...times }, update: times });
  });

/** Looks what is due so many minutes before the evening begins; answers with whom of this world that reminds. */
async function sweep(before: number): Promise<string[]> {
  const at = new Date((await startsAt()).getTime() - minutes(before));
  return atTime(at, async () => {
    const of = { orgId: world().orgId, topic: { in: ["mail.session-reminder", "mail.meeting-reminder"] } };
    const earlier = (await system((tx) => tx.outbox.findMany({ where: of, select: { id: true } }))).map(
      ({ id }) => id,
    );
    await system(remindOfGatherings);
    const rows = await system((tx) => tx.outbox.findMany({ where: { ...of, id: { notIn: earlier } } }));
    for (const { topic, payload } of rows)
      await post.run(post.job(topic as "mail.session-reminder", payload as OutboxJob["payload"]));
    const names = Object.entries(world().people).map(([name, { membershipId }]) => [membershipId, name]);
    const nameOf = new Map(names as [string, string][]);
    return rows
      .map(({ payload }) => nameOf.get((payload as OutboxJob["payload"]).membership ?? "") ?? "")
      .sort();
  });
}

beforeEach(async () => {
  const { orgId, next, participations } = world();
  await system(async (tx) => {
    for (const participationId of Object.values(participations)) {
      const of = { orgId, sessionId: next.session, participationId };
      const invited = {
        coming: null,
        answeredFor: null,
        answeredAt: null,
        invitedAt: new Date("2020-01-01"),
      };
      const where = { orgId_sessionId_participationId: of };
      await tx.rsvp.upsert({ where, create: { ...of, ...invited }, update: invited });
    }
    await tx.session.update({
      where: keyOf(world(), next.session),
      data: { createdAt: new Date("2020-01-01"), changedAt: null },
    });
    await tx.meeting.deleteMany({ where: { orgId } });
  });
});

describe("reminders of an evening", () => {
  it("come a day before unless somebody chose otherwise, once", async () => {
    await choose("mentor", 60);
    await choose("otherMentor", 0);
    expect(await sweep(1441)).toEqual([]);
    expect(await sweep(1440)).toEqual(["mentee", "otherMentee"]);
    expect(await sweep(1439)).toEqual([]);
    expect(await sweep(61)).toEqual([]);
    expect(await sweep(59)).toEqual(["mentor"]);
    expect(post.readers()).toEqual(post.sentTo("mentee", "otherMentee", "mentor"));
    expect(post.textTo("mentee")).toContain("You have not said yet whether you come.");
    expect(post.textTo("mentee")).toContain(post.page(`sessions/${world().next.session}`));
    const [line] = (await inboxPage(world().contexts.mentor, {})).lines;
    expect(line).toMatchObject({
      says: `Soon: Session ${world().mark}`,
      path: `/sessions/${world().next.session}`,
    });
  });

  it("come again where it was moved, and say what was said about the new time", async () => {
    expect(await sweep(1440)).toHaveLength(4);
    const moved = new Date((await startsAt()).getTime() + minutes(60 * 24 * 3));
    await system((tx) =>
      tx.session.update({
        where: keyOf(world(), world().next.session),
        data: { startsAt: moved, endsAt: new Date(moved.getTime() + minutes(120)) },
      }),
    );
    const of = { orgId: world().orgId, sessionId: world().next.session };
    const participationId = world().participations.mentee;
    const yes = { coming: "yes", answeredFor: moved, answeredAt: now() } as const;
    await system((tx) => tx.rsvp.updateMany({ where: { ...of, participationId }, data: yes }));
    expect(await sweep(1440)).toHaveLength(4);
    const texts = post.mails().map(({ text }) => text);
    expect(texts.filter((text) => text?.includes("You said that you come"))).toHaveLength(1);
  });

  it("do not come to who has said no, has left, or was invited or told of a change a moment ago, nor for one called off", async () => {
    const { orgId, next, participations } = world();
    const of = { orgId, sessionId: next.session };
    const at = await startsAt();
    const no = { coming: "no", answeredFor: at, answeredAt: now() } as const;
    await system(async (tx) => {
      await tx.rsvp.updateMany({ where: { ...of, participationId: participations.mentee }, data: no });
      await tx.participation.update({
        where: keyOf(world(), participations.otherMentee),
        data: { leftAt: now() },
      });
      await tx.rsvp.updateMany({
        where: { ...of, participationId: participations.mentor },
        data: { invitedAt: new Date(at.getTime() - minutes(1500)) },
      });
    });
    expect(await sweep(1440)).toEqual(["otherMentor"]);
    const session = { where: keyOf(world(), next.session) };
    const changedAt = new Date(at.getTime() - minutes(1300));
    await system((tx) => tx.session.update({ ...session, data: { changedAt } }));
    expect(await sweep(1290)).toEqual([]);
    await system((tx) => tx.session.update({ ...session, data: { status: "cancelled" } }));
    expect(await sweep(600)).toEqual([]);
  });

  it("are written down by one of two servers that look at the same moment", async () => {
    const at = new Date((await startsAt()).getTime() - minutes(1440));
    await atTime(at, () => Promise.all([system(remindOfGatherings), system(remindOfGatherings)]));
    const of = { orgId: world().orgId, topic: "mail.session-reminder" };
    expect(await system((tx) => tx.outbox.count({ where: of }))).toBe(4);
  });
});

it("reminds both of a meeting that they agreed on, in a mail of its own for each", async () => {
  const { orgId, pairing, contexts } = world();
  const at = await startsAt();
  await system(async (tx) => {
    await tx.session.update({ where: keyOf(world(), world().next.session), data: { status: "cancelled" } });
    await tx.meeting.create({
      data: {
        ...{ orgId, pairingId: pairing, state: "agreed", minutes: 30, place: "The quay" },
        ...{ startsAt: at, endsAt: new Date(at.getTime() + minutes(30)) },
        ...{ createdAt: new Date("2020-01-01"), changedAt: new Date("2020-01-01") },
      },
    });
  });
  await choose("mentor", 180);
  expect(await sweep(1440)).toEqual(["mentee"]);
  expect(await sweep(180)).toEqual(["mentor"]);
  expect(post.textTo("mentee")).toContain(`You meet ${contexts.mentor.name} soon`);
  expect(post.textTo("mentor")).toContain("Where: The quay");
  const [line] = (await inboxPage(contexts.mentee, {})).lines;
  expect(line?.says).toBe(`Soon: your meeting with ${contexts.mentor.name}`);
});
