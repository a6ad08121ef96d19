import { beforeEach, describe, expect, it } from "vitest";
import { atTime } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import { system, withOrg } from "@/lib/db/unit";
import { endPairing } from "@/lib/pairings/commands";
import { acceptRequest, approveRequest, refuseRequest } from "@/lib/pairings/requests/answers/commands";
import { askMentor, withdrawRequest } from "@/lib/pairings/requests/commands";
import { mentorsPage } from "@/lib/pairings/requests/queries";
import { tidyRequests } from "@/lib/pairings/requests/upkeep/commands";
import { choosePairingWay } from "@/lib/pairings/ways/commands";

let world: World;
beforeEach(async () => {
  world = await buildWorld(`r${newId().slice(-8)}`);
});

const way = (way: "asking" | "approval") =>
  choosePairingWay(world.contexts.organizer, { cohortId: world.cohort, way });
const ask = () =>
  askMentor(world.contexts.otherMentee, {
    ...{ cohortId: world.cohort, mentorId: world.participations.mentor, text: "I would learn from you." },
  });
const stateOf = (id: string) =>
  system(async (tx) => {
    const { state } = await tx.pairingRequest.findUniqueOrThrow({
      where: { orgId_id: { orgId: world.orgId, id } },
    });
    return state;
  });

describe("a mentee asks a mentor", () => {
  it("only where the cohort's pairs are made that way", async () => {
    await expect(ask()).rejects.toMatchObject({ code: "conflict" });
  });

  it("and the mentor's yes pairs them at once", async () => {
    await way("asking");
    const { requestId } = await ask();
    const { pairingId } = await acceptRequest(world.contexts.mentor, { requestId });
    expect(await stateOf(requestId)).toBe("accepted");
    await endPairing(world.contexts.mentor, { pairingId: pairingId ?? "", reason: "reached", note: "" });
  });

  it("or waits for an organizer, who alone reads it then", async () => {
    await way("approval");
    const { requestId } = await ask();
    const read = () =>
      withOrg(world.contexts.organizer, (tx) => tx.pairingRequest.count({ where: { id: requestId } }));
    expect(await read()).toBe(0);
    expect(await acceptRequest(world.contexts.mentor, { requestId })).toEqual({ pairingId: null });
    expect(await read()).toBe(1);
    await approveRequest(world.contexts.organizer, { requestId });
    expect(await stateOf(requestId)).toBe("accepted");
  });

  it("and an organizer may not approve", async () => {
    await way("approval");
    const { requestId } = await ask();
    await acceptRequest(world.contexts.mentor, { requestId });
    await refuseRequest(world.contexts.organizer, { requestId });
    expect(await stateOf(requestId)).toBe("refused");
  });

  it("not twice at once, and not one who is full or does not want to: in the same words", async () => {
    await way("asking");
    const { requestId } = await ask();
    await expect(ask()).rejects.toMatchObject({ code: "invalid" });
    await withdrawRequest(world.contexts.otherMentee, { requestId });
    const { orgId, participations } = world;
    const mine = { orgId, participationId: participations.mentor, aboutId: participations.otherMentee };
    await system((tx) => tx.matchWish.create({ data: { ...mine, kind: "apart", createdAt: new Date() } }));
    const refused = await ask().catch((error: Error) => error.message);
    await system((tx) => tx.matchWish.deleteMany({ where: mine }));
    await system((tx) =>
      tx.participation.update({
        where: { orgId_id: { orgId, id: participations.mentor } },
        data: { capacity: 1 },
      }),
    );
    expect(await ask().catch((error: Error) => error.message)).toBe(refused);
    const { mentors } = await mentorsPage(world.contexts.otherMentee, world.cohort, {
      ask: "",
      search: "",
      page: 1,
    });
    expect(mentors.map(({ canAsk }) => canAsk)).toEqual([false]);
  });

  it("and is reminded of once after a week, closed with grace after two", async () => {
    await way("asking");
    const { requestId } = await ask();
    const sent = async () =>
      (
        await system((tx) =>
          tx.outbox.findMany({ where: { orgId: world.orgId }, orderBy: { createdAt: "asc" } }),
        )
      )
        .filter(({ payload }) => JSON.stringify(payload).includes(requestId))
        .map(({ topic }) => topic);
    const tidyIn = (days: number) => atTime(inDays(days), () => system((tx) => tidyRequests(tx)));
    await tidyIn(6);
    expect(await sent()).toEqual(["mail.request-asked"]);
    await tidyIn(8);
    await tidyIn(9);
    expect(await sent()).toEqual(["mail.request-asked", "mail.request-nudge"]);
    await tidyIn(15);
    expect(await stateOf(requestId)).toBe("closed");
    expect(await sent()).toEqual(["mail.request-asked", "mail.request-nudge", "mail.request-closed"]);
  });
});
