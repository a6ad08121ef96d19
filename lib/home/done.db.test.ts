import { beforeAll, describe, expect, it } from "vitest";
import { toLocal } from "@/lib/calendar/when";
import { atTime, now } from "@/lib/clock";
import { removeParticipant } from "@/lib/cohorts/participations/commands";
import { newId } from "@/lib/db/id";
import { type ActorName, actorNames, buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system } from "@/lib/db/unit";
import { home } from "@/lib/home/queries";
import { postNote, removeNote, restoreNote } from "@/lib/notes/commands";
import { acceptPairing, declinePairing } from "@/lib/pairings/commands";
import { inviteMembers } from "@/lib/people/invitations/commands";
import { answerPrompt, replyToAnswer } from "@/lib/prompts/answers/commands";
import { postPrompt } from "@/lib/prompts/commands";
import { addToRecap, moderateAddition } from "@/lib/recaps/additions/commands";
import { withdrawRecap } from "@/lib/recaps/commands";
import { cancelSession } from "@/lib/sessions/commands";

describe("what is done is asked no more", () => {
  let busy: World;
  beforeAll(async () => {
    busy = await buildWorld(`h${newId().slice(-8)}`);
    // What applicants ask of organizers has a test of its own (organizing/applications).
    const { orgId, enrolling: id } = busy;
    await system((tx) =>
      tx.cohort.update({ where: { orgId_id: { orgId, id } }, data: { archivedAt: now() } }),
    );
  });

  const kindsOf = async (actor: ActorName, days = 0) =>
    (await atTime(inDays(days), () => home(busy.contexts[actor]))).items.map(({ kind }) => kind);

  it("what a stranger added, once an organizer has read it", async () => {
    expect(await kindsOf("organizer")).toContain("additions");
    expect(await kindsOf("mentor")).not.toContain("additions");
    const { worldRecap: recapId, heldAddition: additionId } = busy;
    await moderateAddition(busy.contexts.organizer, { recapId, additionId, state: "hidden" });
    expect(await kindsOf("organizer")).not.toContain("additions");
  });
  it("an answered prompt; its reply is asked of the mentee's own mentor", async () => {
    const {
      contexts,
      prompt: promptId,
      proposal: pairingId,
      otherMentor,
      otherMentee,
    } = { ...busy, ...busy.contexts };
    await acceptPairing(otherMentor, { pairingId });
    await acceptPairing(otherMentee, { pairingId });
    expect(await kindsOf("otherMentor")).not.toContain("proposal");
    expect(await kindsOf("otherMentor", 2)).not.toContain("unanswered");
    expect(await kindsOf("otherMentor", 4)).toContain("unanswered");
    expect(await kindsOf("mentor", 4)).not.toContain("unanswered");

    expect(await kindsOf("otherMentee")).toContain("prompt");
    const { id: answerId } = await answerPrompt(otherMentee, { promptId, body: "I would." });
    expect(await kindsOf("otherMentee")).not.toContain("prompt");
    expect(await kindsOf("otherMentor", 4)).not.toContain("unanswered");
    for (const actor of ["mentor", "organizer"] as const)
      expect(await kindsOf(actor)).not.toContain("answers");
    expect(await kindsOf("otherMentor")).toContain("answers");
    await replyToAnswer(contexts.otherMentor, { promptId, answerId, body: "Do." });
    expect(await kindsOf("otherMentor")).not.toContain("answers");
  });

  it("a note, once its author has posted one", async () => {
    const readers = { audience: "me", pairingId: null } as const;
    expect(await kindsOf("otherMentor")).toContain("note");
    const { orgId, past, participations } = busy;
    const mine = { orgId, sessionId: past.session, participationId: participations.otherMentor };
    await system((tx) => tx.attendance.create({ data: { ...mine, status: "absent" } }));
    expect(await kindsOf("otherMentor")).not.toContain("note");
    await system((tx) => tx.attendance.deleteMany({ where: mine }));
    const { id: noteId } = await postNote(busy.contexts.otherMentor, {
      about: { kind: "session", id: busy.past.session },
      readers,
      body: "Pricing.",
    });
    expect(await kindsOf("otherMentor")).not.toContain("note");
    await removeNote(busy.contexts.otherMentor, { noteId });
    expect(await kindsOf("otherMentor")).toContain("note");
    await restoreNote(busy.contexts.otherMentor, { noteId });
    expect(await kindsOf("otherMentor")).not.toContain("note");
  });

  it("a recap, once one has added to it", async () => {
    expect(await kindsOf("mentee")).toContain("read");
    const addition = {
      recapId: busy.recap,
      agendaItemId: busy.past.question,
      text: "Rest.",
      credited: false,
    };
    await addToRecap(busy.contexts.mentee, addition);
    expect(await kindsOf("mentee")).not.toContain("read");
    expect(await kindsOf("mentor")).toContain("read");
  });

  it("a recap that was withdrawn is the organizers' to finish, and nobody else's to know of", async () => {
    await withdrawRecap(busy.contexts.organizer, { recapId: busy.recap });
    expect(await kindsOf("organizer")).toContain("recap");
    expect(await kindsOf("mentor")).not.toContain("read");
    await system((tx) => tx.recap.deleteMany({ where: { orgId: busy.orgId, id: busy.recap } }));
    expect(await kindsOf("organizer")).toContain("recap");
    await system((tx) => tx.point.deleteMany({ where: { orgId: busy.orgId } }));
    expect(await kindsOf("organizer")).not.toContain("recap");
  });

  it("a roster that was imported whole, or discarded", async () => {
    const set = (data: { status?: "imported" | "discarded"; summary?: object }) =>
      system((tx) => tx.rosterImport.updateMany({ where: { orgId: busy.orgId }, data }));
    await set({ status: "imported", summary: { added: 3, changed: 0, undecided: 2 } });
    expect((await home(busy.contexts.organizer)).items[0]?.title).toEqual([
      "2 rows of your roster stayed out",
    ]);
    await set({ summary: { added: 3, changed: 0, undecided: 0 } });
    expect(await kindsOf("organizer")).toEqual([]);
    await set({ status: "discarded", summary: { added: 3, changed: 0, undecided: 2 } });
    expect(await kindsOf("organizer")).toEqual([]);
  });

  it("people who are invited", async () => {
    await system((tx) => tx.invitation.deleteMany({ where: { orgId: busy.orgId } }));
    expect(await kindsOf("organizer")).toEqual(["invite"]);
    await inviteMembers(busy.contexts.organizer, { who: "uninvited", cohortId: null, membershipIds: [] });
    expect(await kindsOf("organizer")).toEqual([]);
  });
});

describe("what is not theirs is asked of nobody", () => {
  let apart: World;
  beforeAll(async () => {
    apart = await buildWorld(`h${newId().slice(-8)}`);
  });
  const about = async (actor: ActorName, days = 0) =>
    (await atTime(inDays(days), () => home(apart.contexts[actor]))).items.map((item) => item.about);

  it("a mentor's own prompt is for that mentor and their mentees", async () => {
    const { contexts, cohort: cohortId } = apart;
    const text = { text: "What did you promise?", audience: "mentor", scope: "mentees" } as const;
    const { id } = await postPrompt(contexts.mentor, {
      ...{ ...text, cohortId },
      ...{
        opensAt: toLocal(inDays(-1), "America/New_York"),
        closesAt: toLocal(inDays(1), "America/New_York"),
      },
    });
    expect(await about("mentee")).toContain(id);
    expect(await about("mentor", 0.5)).toContain(id);
    for (const actor of ["otherMentee", "otherMentor", "organizer", "member"] as const)
      expect(await about(actor, 0.5)).not.toContain(id);
  });

  it("a cancelled session is nobody's next", async () => {
    await cancelSession(apart.contexts.organizer, { sessionId: apart.next.session });
    for (const actor of actorNames) {
      expect(await about(actor)).not.toContain(apart.next.session);
      expect((await home(apart.contexts[actor])).coming).toEqual([]);
    }
  });

  it("a cohort somebody has left is not theirs any more", async () => {
    const { contexts, cohort: cohortId, participations } = apart;
    await removeParticipant(contexts.organizer, { cohortId, participationId: participations.mentee });
    const page = await home(contexts.mentee);
    expect([page.items, page.cohorts, page.people]).toEqual([[], [], []]);
  });
});

describe("a declined proposal", () => {
  it("shows to organizers as a count, without a name, and to nobody else", async () => {
    const other = await buildWorld(`h${newId().slice(-8)}`);
    const { contexts, proposal: pairingId, mark } = other;
    await declinePairing(contexts.otherMentee, { pairingId, words: "fit", note: `Not them ${mark}` });
    const { items } = await home(contexts.organizer);
    expect(items.map(({ title, detail }) => [title, detail])).toContainEqual([
      ["One mentee has no mentor yet"],
      [`Cohort ${mark}`, " · ", "One proposal was declined or ran out lately."],
    ]);
    const said = JSON.stringify(items);
    for (const secret of ["otherMentee", "otherMentor", "Not them"]) expect(said).not.toContain(secret);
    for (const actor of ["mentor", "mentee", "otherMentor", "otherMentee", "member"] as const) {
      const page = await home(contexts[actor]);
      expect(page.items.map(({ kind }) => kind)).not.toContain("pairings");
      expect(page.people.map(({ id }) => id)).not.toContain(pairingId);
    }
  });
});
