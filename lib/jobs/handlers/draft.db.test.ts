import { describe, expect, it } from "vitest";
import { addCrowd, type Crowd } from "@/lib/db/testing/world-crowd";
import { system } from "@/lib/db/unit";
import { keyOf, postOffice } from "@/lib/jobs/testing/post-office";
import { lockPair, movePair, undoDraftChange } from "@/lib/pairings/drafts/changing/commands";
import { choicesPage } from "@/lib/pairings/drafts/changing/queries";
import { cancelDraft, restartDraft, runDraft } from "@/lib/pairings/drafts/commands";
import { publishDraft } from "@/lib/pairings/drafts/publishing/commands";
import { draftPage } from "@/lib/pairings/drafts/queries";
import { defaultRules, defaultWeights } from "@/lib/pairings/drafts/rules";

const post = postOffice();
const organizer = () => post.world().contexts.organizer;
const view = { page: 1, search: "", show: "pairs" as const };
const page = (draftId: string) => draftPage(organizer(), draftId, view);

/** Begins a draft and works it out. */
async function worked({ cohort: cohortId }: Crowd, keep: string | null = null): Promise<string> {
  const settings = { ...defaultWeights, ...defaultRules, mode: "total" as const, sharedLanguage: false };
  const { draftId } = await runDraft(organizer(), { cohortId, keep, ...settings });
  await post.run(post.job("pairings.draft-run", { draft: draftId }));
  return draftId;
}

const pairsOf = (draftId: string) =>
  system((tx) =>
    tx.draftPair.findMany({ where: { orgId: post.world().orgId, draftId }, orderBy: { menteeId: "asc" } }),
  );

describe("a draft of all pairs", { timeout: 60_000 }, () => {
  it("gives everybody somebody, within the seats, and says what it comes to", async () => {
    const crowd = await addCrowd(post.world(), { mentors: 4, mentees: 9 });
    const draft = await page(await worked(crowd));
    expect(draft).toMatchObject({ state: "ready", progress: 100, counts: { pairs: 8, left: 1, locked: 0 } });
    expect(draft.figures).toMatchObject({ mentees: 9, matched: 8, gap: expect.any(Number) });
    expect(draft.rows.every(({ reason }) => reason.length > 0)).toBe(true);
  });

  it("is not worked out once it was stopped, and is when it is started again", async () => {
    const crowd = await addCrowd(post.world(), { mentors: 1, mentees: 1 });
    const settings = { ...defaultWeights, ...defaultRules, mode: "stable" as const, sharedLanguage: false };
    const { draftId } = await runDraft(organizer(), { cohortId: crowd.cohort, keep: null, ...settings });
    await cancelDraft(organizer(), { draftId });
    await post.run(post.job("pairings.draft-run", { draft: draftId }));
    expect(await page(draftId)).toMatchObject({ state: "cancelled", counts: { pairs: 0 } });
    await restartDraft(organizer(), { draftId });
    await post.run(post.job("pairings.draft-run", { draft: draftId }));
    expect(await page(draftId)).toMatchObject({ state: "ready", counts: { pairs: 1 } });
  });

  it("is changed by hand at the cost the page named, taken back, and kept by the next run where it is locked", async () => {
    const crowd = await addCrowd(post.world(), { mentors: 2, mentees: 4 });
    const draftId = await worked(crowd);
    const before = await pairsOf(draftId);
    const menteeId = crowd.mentees[0] ?? "";
    const choices = await choicesPage(organizer(), draftId, menteeId);
    const choice = choices.possible[0];
    expect(choice?.displaced).not.toBeNull();
    const was = (await page(draftId)).figures?.total ?? 0;
    await movePair(organizer(), { draftId, menteeId, mentorId: choice?.mentor.id ?? null });
    const changed = await page(draftId);
    expect(changed.figures?.total).toBeCloseTo(was + (choice?.change ?? 0), 6);
    expect(changed.counts.locked).toBe(1);
    await undoDraftChange(organizer(), { draftId, changeId: changed.lastChange ?? "" });
    const plain = (rows: typeof before) => rows.map(({ mentorId, locked }) => [mentorId, locked]);
    expect(plain(await pairsOf(draftId))).toEqual(plain(before));
    await movePair(organizer(), { draftId, menteeId, mentorId: choice?.mentor.id ?? null });
    const again = await pairsOf(await worked(crowd, draftId));
    expect(again.find((pair) => pair.menteeId === menteeId)).toMatchObject({
      ...{ mentorId: choice?.mentor.id, locked: true },
    });
    await lockPair(organizer(), { draftId, lock: { menteeId, locked: false } });
    expect((await page(draftId)).counts.locked).toBe(0);
  });

  it("never pairs people who are to be kept apart, and says no more than that it is not possible", async () => {
    const { orgId } = post.world();
    const crowd = await addCrowd(post.world(), { mentors: 2, mentees: 2 });
    const [by = "", about = ""] = [crowd.mentees[0], crowd.mentors[0]];
    await system((tx) =>
      tx.matchWish.create({
        data: { orgId, participationId: by, aboutId: about, kind: "apart", createdAt: new Date() },
      }),
    );
    const draftId = await worked(crowd);
    const own = (await pairsOf(draftId)).find(({ menteeId }) => menteeId === by);
    expect(own?.mentorId).toBe(crowd.mentors[1]);
    const choices = await choicesPage(organizer(), draftId, by);
    expect(choices.not).toHaveLength(1);
    await expect(movePair(organizer(), { draftId, menteeId: by, mentorId: about })).rejects.toMatchObject({
      message: "These two are not possible, by the seats, the rules, or what people told us.",
    });
  });

  it("is published with what people told us since; a no is followed by a suggestion without that pair", async () => {
    const { orgId } = post.world();
    const crowd = await addCrowd(post.world(), { mentors: 2, mentees: 2 });
    const draftId = await worked(crowd);
    const [first, second] = await pairsOf(draftId);
    await system((tx) =>
      tx.matchWish.create({
        data: {
          ...{ orgId, participationId: second?.menteeId ?? "", aboutId: second?.mentorId ?? "" },
          ...{ kind: "apart", createdAt: new Date() },
        },
      }),
    );
    expect(await publishDraft(organizer(), { draftId, menteeId: null })).toEqual({ proposed: 1, left: 1 });
    const pairing = await system((tx) =>
      tx.pairing.findFirstOrThrow({ where: { orgId, cohortId: crowd.cohort } }),
    );
    expect(pairing).toMatchObject({
      menteeId: first?.menteeId,
      mentorId: first?.mentorId,
      status: "proposed",
    });
    expect(pairing.forMentor).toBe(first?.forMentor);
    await system((tx) =>
      tx.pairing.update({ where: keyOf(post.world(), pairing.id), data: { status: "declined" } }),
    );
    await post.run(post.job("pairings.draft-rest", { pairing: pairing.id }));
    const rest = await system((tx) =>
      tx.pairingDraft.findFirstOrThrow({ where: { orgId, cohortId: crowd.cohort, kind: "rest" } }),
    );
    await post.run(post.job("pairings.draft-run", { draft: rest.id }));
    const suggested = await pairsOf(rest.id);
    for (const over of [first, second])
      expect(suggested.find(({ menteeId }) => menteeId === over?.menteeId)?.mentorId).not.toBe(
        over?.mentorId,
      );
    const { menteeId = "" } = suggested.find(({ mentorId }) => mentorId) ?? {};
    expect(await publishDraft(organizer(), { draftId: rest.id, menteeId })).toEqual({ proposed: 1, left: 0 });
  });
});
