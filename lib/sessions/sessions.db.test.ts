import { beforeAll, describe, expect, it } from "vitest";
import { atTime } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { addAgendaItem, moveAgendaItem, removeAgendaItem } from "@/lib/sessions/agenda/commands";
import { addSession, cancelSession, editSession, restoreSession } from "@/lib/sessions/commands";
import { sessionEditor, sessionPage } from "@/lib/sessions/queries";

let world: World;
const { where } = { where: { place: "Library", address: "1 Court Street", videoUrl: "" } };

beforeAll(async () => {
  world = await buildWorld(`S${newId().slice(-6)}`);
});

/** Who has been written to about a session since the last time this was asked. */
async function mailed(sessionId: string): Promise<string[]> {
  return system(async (tx) => {
    const rows = await tx.outbox.findMany({
      where: { orgId: world.orgId, topic: "mail.session-changed" },
      orderBy: { id: "asc" },
    });
    await tx.outbox.deleteMany({ where: { orgId: world.orgId } });
    return rows
      .map((row) => row.payload as { session: string; membership: string })
      .filter((payload) => payload.session === sessionId)
      .map((payload) => payload.membership)
      .sort();
  });
}

const participants = () =>
  (["mentor", "mentee", "otherMentor", "otherMentee"] as const)
    .map((name) => world.people[name].membershipId)
    .sort();

describe("a session", () => {
  it("is moved in the cohort's zone, and everybody who takes part is told", async () => {
    const { organizer } = world.contexts;
    const sessionId = world.next.session;
    const input = { sessionId, title: "Moved", startsAt: "2027-07-13T18:30", minutes: 90, ...where };
    await editSession(organizer, input);
    const page = await sessionPage(organizer, sessionId);
    expect(page.startsAt).toEqual(new Date("2027-07-13T22:30:00Z"));
    expect(page.endsAt).toEqual(new Date("2027-07-14T00:00:00Z"));
    expect(await mailed(sessionId)).toEqual(participants());

    await editSession(organizer, { ...input, title: "Another title" });
    expect(await mailed(sessionId)).toEqual([]);
    await editSession(organizer, { ...input, address: "2 Court Street" });
    expect(await mailed(sessionId)).toEqual(participants());
  });

  it("is cancelled and restored with everything in it, each said once", async () => {
    const { organizer } = world.contexts;
    const sessionId = world.next.session;
    const before = await sessionPage(organizer, sessionId);
    await cancelSession(organizer, { sessionId });
    await cancelSession(organizer, { sessionId });
    expect((await sessionPage(organizer, sessionId)).status).toBe("cancelled");
    expect(await mailed(sessionId)).toEqual(participants());
    await restoreSession(organizer, { sessionId });
    expect(await mailed(sessionId)).toEqual(participants());
    const invited = { sequence: before.sequence + 2, changedAt: expect.any(Date) };
    expect(await sessionPage(organizer, sessionId)).toEqual({ ...before, ...invited });
  });

  it("that is over is neither cancelled nor written about", async () => {
    const { organizer } = world.contexts;
    const sessionId = world.past.session;
    await expect(cancelSession(organizer, { sessionId })).rejects.toMatchObject({ code: "conflict" });
    const input = { sessionId, title: "Past", startsAt: "2026-01-13T18:30", minutes: 90, ...where };
    await editSession(organizer, input);
    expect(await mailed(sessionId)).toEqual([]);
  });

  it("refuses a day that the calendar does not have", async () => {
    const input = { sessionId: world.next.session, title: "Never", minutes: 90, ...where };
    const never = editSession(world.contexts.organizer, { ...input, startsAt: "2027-02-30T18:30" });
    await expect(never).rejects.toMatchObject({ code: "invalid", fields: { startsAt: expect.any(String) } });
  });

  it("is added under its own number, also by two organizers at once", async () => {
    const input = {
      cohortId: world.cohort,
      title: "Extra",
      startsAt: "2027-08-10T18:30",
      minutes: 90,
      ...where,
    };
    const added = await Promise.all([
      addSession(world.contexts.organizer, input),
      addSession(world.contexts.owner, input),
    ]);
    const pages = await Promise.all(
      added.map(({ sessionId }) => sessionPage(world.contexts.organizer, sessionId)),
    );
    expect(pages.map((page) => page.number).sort()).toEqual([3, 4]);
  });

  it("says to each who they are to it", async () => {
    const sessionId = world.past.session;
    const asMentee = await sessionPage(world.contexts.mentee, sessionId);
    expect(asMentee.groups.map(({ number, mine }) => [number, mine])).toEqual([
      [1, true],
      [2, false],
    ]);
    expect(asMentee).toMatchObject({ canWritePoint: true, canSeatGroups: false, expected: 4, present: 1 });
    const asOther = await sessionPage(world.contexts.otherMentor, sessionId);
    expect(asOther.groups[0]).toMatchObject({ number: 2, mine: true });
    await expect(sessionPage(world.contexts.member, sessionId)).rejects.toMatchObject({ code: "not_found" });
    await expect(sessionPage(world.contexts.owner, "not-an-id")).rejects.toMatchObject({ code: "not_found" });
  });

  it("knows whether it is tonight", async () => {
    const { startsAt } = await sessionPage(world.contexts.mentor, world.next.session);
    const phaseAt = async (hours: number) =>
      (
        await atTime(new Date(startsAt.getTime() + hours * 3_600_000), () =>
          sessionPage(world.contexts.mentor, world.next.session),
        )
      ).phase;
    expect([await phaseAt(-24), await phaseAt(-1), await phaseAt(24)]).toEqual([
      "before",
      "tonight",
      "after",
    ]);
  });
});

describe("an agenda", () => {
  const texts = async () =>
    (await sessionEditor(world.contexts.organizer, world.next.session)).agenda.map((item) => item.text);

  it("takes items where they belong, moves them, and gives one back where it was", async () => {
    const { organizer } = world.contexts;
    const sessionId = world.next.session;
    const [question = ""] = await texts();
    const item = (text: string, position?: number) =>
      addAgendaItem(organizer, {
        sessionId,
        kind: "administration",
        text,
        minutes: 5,
        ...(position ? { position } : {}),
      });
    await item("Welcome", 1);
    const { itemId } = await item("Goodbye");
    await item("Ground rules", 2);
    expect(await texts()).toEqual(["Welcome", "Ground rules", question, "Goodbye"]);
    await moveAgendaItem(organizer, { sessionId, itemId, direction: "up" });
    expect(await texts()).toEqual(["Welcome", "Ground rules", "Goodbye", question]);
    const removed = await removeAgendaItem(organizer, { sessionId, itemId });
    expect(removed).toEqual({ kind: "administration", text: "Goodbye", minutes: 5, position: 3 });
    await item(removed.text, removed.position);
    expect(await texts()).toEqual(["Welcome", "Ground rules", "Goodbye", question]);
  });

  it("keeps every item when several people add at once", async () => {
    const { organizer, owner } = world.contexts;
    const before = await texts();
    const added = ["one", "two", "three", "four"];
    await Promise.all(
      added.map((text, index) =>
        addAgendaItem(index % 2 ? organizer : owner, {
          sessionId: world.next.session,
          kind: "question",
          text,
          minutes: 5,
        }),
      ),
    );
    expect((await texts()).toSorted()).toEqual([...before, ...added].toSorted());
  });

  it("keeps a question that people have answered", async () => {
    const { organizer } = world.contexts;
    const { session: sessionId, question: itemId } = world.past;
    await expect(removeAgendaItem(organizer, { sessionId, itemId })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("does not reach into another session", async () => {
    const wrong = { sessionId: world.next.session, itemId: world.past.question };
    await expect(removeAgendaItem(world.contexts.organizer, wrong)).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
