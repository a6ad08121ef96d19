import type { Locator, Page } from "@playwright/test";
import { checkPage, expect, inMinutes, nth, test } from "./support/scene";

const group = (page: Page, number: number) => page.getByRole("region", { name: `Group ${number}` });
const sizes = async (page: Page) => {
  const headings = await page.getByRole("heading", { level: 2, name: /^Group/ }).allInnerTexts();
  return headings.map((text) => text.match(/\d+/g)?.slice(1).map(Number));
};
/** The name on somebody's line of the plan, which begins with what a tap does. */
const nameOn = async (line: Locator) =>
  (await line.locator("span").first().innerText()).replace(/^Move\s*/, "");

test("an organizer by the door, with one thumb", { tag: "@phone" }, async ({
  council,
  windowOf,
  organization,
}) => {
  const { base, mentors, mentees } = await council({ mentors: 4, mentees: 8, firstEvening: inMinutes(-5) });
  const door = await windowOf(organization.owner);
  await door.goto(base);
  await expect(door.getByRole("heading", { level: 1 })).toContainText("is meeting right now");
  await door.getByRole("link", { name: "By the door" }).tap();
  await expect(door.getByRole("heading", { name: "By the door" })).toBeVisible();
  await checkPage(door);

  // Who comes in is ticked; one has sent word, and one brings somebody along.
  const late = nth(mentees, 3);
  for (const { name } of [nth(mentors, 0), nth(mentors, 1), nth(mentees, 0)])
    await door.getByRole("button", { name: `Here: ${name}` }).tap();
  await door.getByRole("button", { name: `Absent: ${late.name}` }).tap();
  await expect(door.getByText("3 here, 1 absent, 8 not yet.")).toBeVisible();
  await door.getByLabel("A guest’s name").fill("Nadia Visitor");
  await door.getByRole("button", { name: "Add the guest" }).tap();
  await expect(door.getByText("Nadia Visitor is on the list.")).toBeVisible();
  await door.getByLabel("Find a name").fill("priya");
  await expect(door.getByRole("list", { name: "Who is here" }).getByRole("listitem")).toHaveCount(1);
  await checkPage(door);

  // Eleven and the guest make two groups of six, mentors spread evenly.
  await door.getByRole("link", { name: /^Groups/ }).tap();
  await door.getByRole("button", { name: "Seat the groups" }).tap();
  await expect(group(door, 2)).toBeVisible();
  expect(await sizes(door)).toEqual([
    [6, 2],
    [6, 2],
  ]);
  await expect(door.getByRole("link", { name: `Move ${late.name}` })).toHaveCount(0);
  await checkPage(door);

  // Two taps move somebody; one takes it back.
  const mover = group(door, 1).getByRole("link", { name: /^Move/ }).last();
  const name = await nameOn(mover);
  await mover.tap();
  await checkPage(door);
  await door.getByRole("button", { name: /^Move here.*Group 2/ }).tap();
  await expect(group(door, 2).getByRole("link", { name: `Move ${name}` })).toBeVisible();
  await expect(door.getByText(`${name} was moved.`)).toBeVisible();
  expect((await sizes(door)).map((counts) => counts?.[0])).toEqual([5, 7]);
  await door.getByRole("button", { name: "Undo" }).tap();
  await expect(group(door, 1).getByRole("link", { name: `Move ${name}` })).toBeVisible();
  await expect(door.getByText("and that was undone")).toBeVisible();
  expect((await sizes(door)).map((counts) => counts?.[0])).toEqual([6, 6]);

  // Two others change places, also with two taps.
  const other = group(door, 2).getByRole("link", { name: /^Move/ }).last();
  const otherName = await nameOn(other);
  await other.tap();
  await door.getByRole("button", { name: `Swap ${otherName} with ${name}` }).tap();
  await expect(group(door, 2).getByRole("link", { name: `Move ${name}` })).toBeVisible();
  await expect(group(door, 1).getByRole("link", { name: `Move ${otherName}` })).toBeVisible();

  // The one who was marked absent comes after all, and is seated without anybody else moving.
  await door.getByRole("link", { name: /^Who is here/ }).tap();
  await door.getByRole("button", { name: `Here: ${late.name}` }).tap();
  await door.getByRole("button", { name: "Seat latecomers (1)" }).tap();
  await expect(door.getByText("Latecomers were seated.")).toBeVisible();
  await expect(door.getByRole("link", { name: `Move ${late.name}` })).toBeVisible();
  expect((await sizes(door)).flatMap((counts) => counts?.[0] ?? []).toSorted()).toEqual([6, 7]);
  await checkPage(door);

  await door.getByRole("link", { name: "Large, for the wall" }).tap();
  await expect(door.getByText("Nadia Visitor").first()).toBeVisible();
  await checkPage(door);
});
