import type { Locator, Page } from "@playwright/test";
import { planSeason } from "@/lib/seating/season/commands";
import { checkPage, expect, inMinutes, nth, test, told } from "./support/scene";

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
  await door.getByRole("button", { name: "Seat the groups", exact: true }).tap();
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

test("an evening as planned, from the ticks to a member’s phone", { tag: "@phone" }, async ({
  council,
  windowOf,
  organization,
}) => {
  const { base, cohortId, organizer, mentors, mentees, evenings } = await council({
    ...{ mentors: 4, mentees: 8, firstEvening: inMinutes(-5) },
  });
  await planSeason(organizer, { cohortId });
  const evening = nth(evenings, 0);
  const [member, late] = [nth(mentees, 0), nth(mentees, 1)];
  const [phone, door] = [await windowOf(member), await windowOf(organization.owner)];

  // What is planned is nobody's business yet.
  await phone.goto(`${base}/sessions/${evening.id}`);
  await expect(phone.getByText("Your group shows up here.")).toBeVisible();
  expect((await phone.request.get(`${base}/sessions/${evening.id}/plan`)).status()).toBe(404);

  // Ten come, a mentor is ill, one mentee is late, and somebody brings a guest.
  await door.goto(`${base}/sessions/${evening.id}/groups`);
  for (const { name } of [...mentors.slice(0, 3), ...mentees.filter((person) => person !== late)])
    await door.getByRole("button", { name: `Here: ${name}` }).tap();
  await door.getByRole("button", { name: `Absent: ${nth(mentors, 3).name}` }).tap();
  await expect(door.getByText("10 here, 1 absent, 1 not yet.")).toBeVisible();
  await door.getByLabel("A guest’s name").fill("Nadia Visitor");
  await door.getByRole("button", { name: "Add the guest" }).tap();
  await expect(door.getByText("Nadia Visitor is on the list.")).toBeVisible();
  await checkPage(door);

  // One tap seats who is here, and one takes it back.
  await door.getByRole("button", { name: "Seat the groups: 11 here" }).tap();
  await expect(group(door, 2)).toBeVisible();
  await expect(told(door, /as planned/)).toBeVisible();
  expect((await sizes(door)).map((counts) => counts?.[0]).toSorted()).toEqual([5, 6]);
  await checkPage(door);
  await door.getByRole("button", { name: "Undo" }).tap();
  await expect(door.getByText("The groups were seated, and that was undone.")).toBeVisible();
  await expect(group(door, 1)).toHaveCount(0);
  await door.getByRole("button", { name: "Do it again" }).tap();
  await expect(group(door, 2)).toBeVisible();

  // The one who is late is seated, and nobody moves for her.
  await door.getByRole("link", { name: /^Who is here/ }).tap();
  await door.getByRole("button", { name: `Here: ${late.name}` }).tap();
  await door.getByRole("button", { name: "Seat latecomers (1)" }).tap();
  await expect(door.getByText("Latecomers were seated.")).toBeVisible();

  // A member's phone says where to go and with whom, on the evening's page and at home.
  await phone.reload();
  const seat = phone.getByRole("region", { name: "Your evening" });
  await expect(seat.getByText(/^You sit in Group \d$/)).toBeVisible();
  const others = await seat.getByRole("listitem").allInnerTexts();
  expect(others.length).toBeGreaterThanOrEqual(4);
  expect(others.join()).not.toContain(member.name);
  await checkPage(phone);
  await phone.goto(base);
  await expect(phone.getByText(/^You are in group \d of/)).toBeVisible();
  await expect(phone.getByText(/^With /)).toBeVisible();
  await checkPage(phone);

  // The wall shows everybody, by group and by name.
  await door.goto(`${base}/sessions/${evening.id}/groups/wall`);
  await expect(door.getByRole("heading", { level: 2 })).toHaveCount(2);
  await checkPage(door);
  await door.getByRole("link", { name: "By name" }).tap();
  await expect(door).toHaveURL(/by=name/);
  await expect(door.getByRole("listitem").filter({ hasText: "Nadia Visitor" })).toBeVisible();
  await checkPage(door);
});
