import { beforeAll, describe, expect, it } from "vitest";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { seatGroups } from "@/lib/seating/commands";
import { addObserver, removeObserver, seatObserver } from "@/lib/seating/observers/commands";
import { doorPage } from "@/lib/seating/queries";
import { cancelSession } from "@/lib/sessions/commands";

let world: World;
beforeAll(async () => {
  world = await buildWorld(`o${newId().slice(-8)}`);
});

const door = () => doorPage(world.contexts.organizer, world.next.session);
const watch = async (name: string) => {
  const { organizer } = world.contexts;
  return {
    sessionId: world.next.session,
    ...(await addObserver(organizer, { sessionId: world.next.session, name })),
  };
};

describe("an observer", () => {
  it("stands on the door list and is never seated by filling the groups", async () => {
    const { observerId, sessionId } = await watch("Ada");
    await seatGroups(world.contexts.organizer, { sessionId, who: "expected" });
    const page = await door();
    expect(page.observers).toContainEqual({ id: observerId, name: "Ada" });
    expect(page.people.map(({ name }) => name)).not.toContain("Ada");
  });

  it("gets a seat as a guest in one tap, once, also when tapped twice at the same time", async () => {
    const observer = await watch("Grace");
    const taps = await Promise.allSettled([1, 2].map(() => seatObserver(world.contexts.organizer, observer)));
    expect(taps.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const page = await door();
    const seated = page.people.filter(({ name }) => name === "Grace");
    expect(seated).toEqual([expect.objectContaining({ role: "guest", group: expect.any(Number) })]);
    expect(page.observers.map(({ name }) => name)).not.toContain("Grace");
  });

  it("is taken off the list, and belongs to one session", async () => {
    const { organizer } = world.contexts;
    const observer = await watch("Edsger");
    const elsewhere = { ...observer, sessionId: world.past.session };
    for (const verb of [removeObserver, seatObserver])
      await expect(verb(organizer, elsewhere)).rejects.toMatchObject({ code: "not_found" });
    await removeObserver(organizer, observer);
    await expect(removeObserver(organizer, observer)).rejects.toMatchObject({ code: "not_found" });
    await cancelSession(organizer, { sessionId: observer.sessionId });
    await expect(watch("Late")).rejects.toMatchObject({ code: "conflict" });
  });
});
