import { beforeEach, describe, expect, it } from "vitest";
import { atTime, now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { system, type Tx, withLink, withOrg, withUser } from "@/lib/db/unit";
import { tablesToExport } from "@/lib/exports/organization/rules";
import { home } from "@/lib/home/queries";
import { answerPulse } from "@/lib/pulse/commands";
import { answerPulseByLink } from "@/lib/pulse/link/commands";
import { openPulseLink } from "@/lib/pulse/link/queries";
import { pulsePage } from "@/lib/pulse/queries";
import { askPulses, closePulses } from "@/lib/pulse/upkeep/commands";
import { mintLink } from "@/lib/tenancy/mint";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`pulse${newId().slice(-8)}`);
  const { orgId, past, cohort: cohortId, people } = world;
  // The evening ended a moment ago, and a fifth person was there.
  await system(async (tx) => {
    await tx.session.updateMany({ where: { orgId, id: past.session }, data: { endsAt: now() } });
    const { membershipId } = people.member;
    await tx.participation.create({ data: { orgId, cohortId, membershipId, role: "mentee" } });
  });
});

const as = (actor: ActorName) => world.contexts[actor];
const session = () => world.past.session;
const answer = (actor: ActorName, rating: number, words = "") =>
  answerPulse(as(actor), { sessionId: session(), rating, words });
const hours = (count: number) => new Date(now().getTime() + count * 3_600_000);
const close = () => atTime(hours(73), () => system(closePulses));
const ownRows = (actor: ActorName) => withOrg(as(actor), (tx) => tx.pulse.findMany());
/** Four answer beside the mentee of the world, who has said 4. */
async function fiveAnswer() {
  await answer("mentor", 5, "Such honesty");
  await answer("otherMentor", 5);
  await answer("otherMentee", 2, "Too loud");
  await answer("member", 4);
}

describe("while it is open", () => {
  it("each answer is read by its person alone, also with a direct query, and can be changed", async () => {
    await fiveAnswer();
    await answer("mentor", 3, "On second thought");
    const read: Partial<Record<ActorName, number[]>> = {};
    for (const actor of actorNames)
      read[actor] = (await ownRows(actor)).flatMap(({ rating }) => rating ?? []);
    expect(read).toEqual({
      ...{
        owner: [],
        organizer: [],
        mentor: [3],
        mentee: [4],
        otherMentor: [5],
        otherMentee: [2],
        member: [4],
      },
    });
    expect(await pulsePage(as("mentor"), session())).toMatchObject({
      mine: { rating: 3, words: "On second thought" },
    });
  });

  it("organizers learn how many have answered, and nothing that narrows it down", async () => {
    await fiveAnswer();
    for (const actor of ["owner", "organizer"] as const)
      expect(await pulsePage(as(actor), session())).toMatchObject({ answered: 5, result: null, mine: null });
    expect((await pulsePage(as("mentor"), session())).answered).toBeNull();
    const ask = (tx: Tx) => tx.$queryRaw`select pulse_answered(${session()}::uuid) as n`;
    expect(await withOrg(as("mentor"), ask)).toEqual([{ n: null }]);
    expect(await withUser(world.users.owner, ask)).toEqual([{ n: null }]);
    expect(await withOrg(as("owner"), ask)).toEqual([{ n: 5n }]);
  });

  it("leaves no event of who answered, and no time beside an answer", async () => {
    const events = () => system((tx) => tx.auditEvent.count({ where: { orgId: world.orgId } }));
    const before = await events();
    await answer("mentor", 5);
    expect(await events()).toBe(before);
    const [row] = await ownRows("mentor");
    expect(Object.keys(row ?? {}).sort()).toEqual([
      ...["id", "membershipId", "orgId", "rating", "sessionId", "words"],
    ]);
  });

  it("is asked at home of whoever was there and has said nothing, for 72 hours", async () => {
    expect((await home(as("mentor"))).pulse?.sessionId).toBe(session());
    expect((await home(as("mentee"))).pulse).toBeNull();
    expect((await home(as("owner"))).pulse).toBeNull();
    await answer("mentor", 1);
    expect((await home(as("mentor"))).pulse).toBeNull();
    await atTime(hours(71.9), async () => expect((await home(as("otherMentor"))).pulse).not.toBeNull());
    await atTime(hours(72.1), async () => expect((await home(as("otherMentor"))).pulse).toBeNull());
  });

  it("is not for whoever was absent, before the end, nor after it has closed", async () => {
    const { orgId, participations } = world;
    const absent = { participationId: participations.otherMentee, status: "absent" } as const;
    await system((tx) => tx.attendance.create({ data: { orgId, sessionId: session(), ...absent } }));
    await expect(answer("otherMentee", 5)).rejects.toMatchObject({ code: "conflict" });
    await expect(answer("owner", 5)).rejects.toMatchObject({ code: "forbidden" });
    await atTime(hours(-1), () => expect(answer("mentor", 5)).rejects.toMatchObject({ code: "conflict" }));
    await atTime(hours(73), () => expect(answer("mentor", 5)).rejects.toMatchObject({ code: "conflict" }));
  });

  it("is asked at home of the same people as by mail", async () => {
    const asked = await system(async (tx) => {
      await tx.pulse.deleteMany({ where: { orgId: world.orgId, sessionId: session() } });
      await askPulses(tx);
      return tx.pulse.findMany({ where: { orgId: world.orgId, sessionId: session() } });
    });
    for (const actor of actorNames) {
      const byMail = asked.some(({ membershipId }) => membershipId === world.people[actor].membershipId);
      expect([actor, (await home(as(actor))).pulse !== null]).toEqual([actor, byMail]);
    }
  });

  it("is not asked of an evening that did not take place", async () => {
    const { orgId, pulseToken } = world;
    const data = { status: "cancelled" } as const;
    await system((tx) => tx.session.updateMany({ where: { orgId, id: session() }, data }));
    await expect(answer("mentor", 5)).rejects.toMatchObject({ code: "conflict" });
    expect((await pulsePage(as("mentor"), session())).canAnswer).toBe(false);
    const link = await mintLink(pulseToken);
    expect(link && (await openPulseLink(link)).open).toBe(false);
    if (link)
      await expect(answerPulseByLink(link, { rating: 1, words: "" })).rejects.toMatchObject({
        code: "conflict",
      });
  });

  it("nobody answers for somebody else", async () => {
    const forge = withOrg(as("owner"), (tx) =>
      tx.pulse.createMany({
        data: [
          {
            orgId: world.orgId,
            sessionId: session(),
            membershipId: world.people.mentor.membershipId,
            rating: 1,
          },
        ],
      }),
    );
    await expect(forge).rejects.toThrow();
  });
});

describe("once it has closed", () => {
  it("organizers read how often each was given; nothing is left that says by whom", async () => {
    await fiveAnswer();
    await close();
    await atTime(hours(73), async () => {
      const { result } = await pulsePage(as("owner"), session());
      expect(result).toMatchObject({ answered: 5, counts: [0, 1, 0, 2, 2] });
      expect(result?.words.toSorted()).toEqual(
        [`Pulse ${world.mark}`, "Such honesty", "Too loud"].toSorted(),
      );
      for (const actor of ["mentor", "mentee", "member"] as const)
        expect((await pulsePage(as(actor), session())).result).toBeNull();
    });
    const { orgId } = world;
    const left = await system(async (tx) => [
      await tx.pulse.count({ where: { orgId, sessionId: session() } }),
      await tx.accessLink.count({ where: { orgId, kind: "pulse" } }),
    ]);
    expect(left).toEqual([0, 0]);
    for (const actor of ["mentor", "mentee", "member"] as const)
      expect(
        await withOrg(as(actor), (tx) => tx.pulseResult.findMany({ where: { sessionId: session() } })),
      ).toEqual([]);
  });

  it("fewer than five leave nothing but their number", async () => {
    await answer("mentor", 1, "Only I would say this");
    await close();
    expect((await pulsePage(as("owner"), session())).result).toEqual({ answered: 2, counts: [], words: [] });
    const rows = await system(
      (tx) => tx.$queryRaw<{ text: string }[]>`
      select r::text as text from "PulseResult" r where r."orgId" = ${world.orgId}::uuid`,
    );
    expect(rows.map(({ text }) => text).join()).not.toContain("Only I would say this");
    const show = (tx: Tx) => tx.$executeRaw`
      update "PulseResult" set "counts" = '{2,0,0,0,0}' where "sessionId" = ${session()}::uuid`;
    await expect(system(show)).rejects.toThrow();
  });

  it("is counted once, and not before", async () => {
    await fiveAnswer();
    await atTime(hours(72), () => system(closePulses));
    expect((await pulsePage(as("owner"), session())).result).toBeNull();
    await close();
    await close();
    expect((await pulsePage(as("owner"), session())).result?.answered).toBe(5);
  });

  it("an organization's export holds no answer of anybody", () => {
    const table = { name: "Pulse", columns: [], key: [] };
    expect(tablesToExport([table as never])).toEqual([]);
  });
});

describe("the mail's link", () => {
  const linkOf = async () => {
    const token = world.pulseToken;
    const ctx = await mintLink(token);
    if (!ctx) throw new Error("the link should open");
    return ctx;
  };

  it("answers for its person, without a word of what they had said", async () => {
    const ctx = await linkOf();
    const page = await openPulseLink(ctx);
    expect(page).toMatchObject({ answered: true, open: true });
    expect(JSON.stringify(page)).not.toContain(`Pulse ${world.mark}`);
    await answerPulseByLink(ctx, { rating: 1, words: "" });
    expect(await ownRows("mentee")).toMatchObject([{ rating: 1, words: "" }]);
  });

  it("opens nothing else, and nothing else opens it", async () => {
    const ctx = await linkOf();
    expect(await withLink(ctx, (tx) => tx.pulse.findMany())).toEqual([]);
    expect(await withLink(ctx, (tx) => tx.session.findMany())).toEqual([]);
    const ask = (tx: Tx) => tx.$queryRaw`select * from open_pulse()`;
    const say = (tx: Tx) => tx.$queryRaw`select answer_pulse(5, '') as saved`;
    for (const other of [world.links.recap, world.links.invitation, world.links.program]) {
      expect(await withLink(other, ask)).toEqual([]);
      expect(await withLink(other, say)).toEqual([{ saved: false }]);
    }
    expect(await withOrg(as("owner"), ask)).toEqual([]);
    expect(await withOrg(as("owner"), say)).toEqual([{ saved: false }]);
  });

  it("goes to whoever was there and is asked once", async () => {
    const { orgId } = world;
    const asked = () => system((tx) => tx.outbox.count({ where: { orgId, topic: "mail.pulse-asked" } }));
    await answer("mentor", 5);
    await atTime(hours(0.5), () => system(askPulses));
    // The two mentees who have not answered, and sat there; the fifth has no seat.
    expect(await asked()).toBe(2);
    await atTime(hours(1.5), () => system(askPulses));
    expect(await asked()).toBe(2);
  });

  it("is closed with the rest", async () => {
    const ctx = await linkOf();
    await atTime(hours(72.1), () =>
      expect(answerPulseByLink(ctx, { rating: 1, words: "" })).rejects.toMatchObject({ code: "conflict" }),
    );
  });
});
