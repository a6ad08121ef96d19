import { beforeAll, expect, it } from "vitest";
import { atTime } from "@/lib/clock";
import type { CohortStatus } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import { buildWorld, type World } from "@/lib/db/testing/world";
import { system } from "@/lib/db/unit";
import { home } from "@/lib/home/queries";

let world: World;
beforeAll(async () => {
  world = await buildWorld(`a${newId().slice(-8)}`);
});

const cohortIs = (data: { status?: CohortStatus; menteePlaces?: number | null; days?: string[] }) => {
  const { days: [applyFrom, applyUntil, startsOn, endsOn] = [], ...rest } = data;
  const day = (text?: string) => (text ? new Date(`${text}T00:00:00Z`) : null);
  return system((tx) =>
    tx.cohort.update({
      where: { orgId_id: { orgId: world.orgId, id: world.enrolling } },
      data: {
        ...rest,
        ...{ applyFrom: day(applyFrom), applyUntil: day(applyUntil) },
        ...{ startsOn: day(startsOn), endsOn: day(endsOn) },
      },
    }),
  );
};
/** What the organizer's home asks about the cohort at an instant. */
async function asked(instant: string): Promise<string[]> {
  const { items } = await atTime(new Date(instant), () => home(world.contexts.organizer));
  return items.filter(({ about }) => about === world.enrolling).map(({ kind }) => kind);
}

const days = ["2027-01-04", "2027-01-31", "2027-03-01", "2027-06-30"];

it("asks to read applications, and says that a place is free while somebody waits for it", async () => {
  expect(await asked("2026-12-01T12:00:00Z")).toEqual(["place-free", "applications", "season"]);
  await cohortIs({ menteePlaces: 0, days });
  expect(await asked("2026-12-01T12:00:00Z")).toEqual(["applications", "season"]);
  await cohortIs({ menteePlaces: null, days });
  expect(await asked("2026-12-01T12:00:00Z")).not.toContain("place-free");
});

it("shows nothing of it to members", async () => {
  const { items } = await home(world.contexts.mentor);
  expect(items.filter(({ about }) => about === world.enrolling)).toEqual([]);
});

it("suggests the verb of a date that has come, by the cohort's clocks", async () => {
  await cohortIs({ status: "draft", days });
  expect(await asked("2027-01-04T04:59:00Z")).not.toContain("enroll");
  expect(await asked("2027-01-04T05:00:00Z")).toContain("enroll");
  await cohortIs({ status: "active", days });
  expect(await asked("2027-07-01T03:59:00Z")).not.toContain("complete");
  expect(await asked("2027-07-01T04:00:00Z")).toContain("complete");
});
