import { checkPage, expect, inDays, nth, test } from "./support/scene";

test("somebody only watches, and then takes a seat", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  const { base, evenings } = await council({ firstEvening: inDays(1), seated: true });
  const door = await windowOf(organization.owner);
  await door.goto(`${base}/sessions/${nth(evenings, 0).id}/groups`);
  await door.getByLabel("An observer’s name").fill("Ada");
  await door.getByRole("button", { name: "Add the observer" }).click();
  await expect(door.getByText("1 observer")).toBeVisible();
  await checkPage(door);
  await door.getByRole("button", { name: "Seat as a guest: Ada" }).click();
  await expect(door.getByRole("list", { name: "Guests" }).getByText("Ada")).toBeVisible();
  await expect(door.getByRole("list", { name: "Observers" })).toBeHidden();
});
