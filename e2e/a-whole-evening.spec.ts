import type { Page } from "@playwright/test";
import { system } from "@/lib/db/unit";
import {
  type Council,
  checkPage,
  expect,
  inMinutes,
  nth,
  type Participant,
  test,
  told,
} from "./support/scene";
import { sendAddition } from "./support/strangers";

const clock = (page: Page) => page.getByRole("timer").locator("[aria-hidden]");

/** What a clock shows, in seconds; less than nothing where it has run over. */
async function seconds(page: Page): Promise<number> {
  const text = (await clock(page).innerText()).trim();
  const [minutes = 0, rest = 0] = text.replace("+", "").split(":").map(Number);
  return (text.startsWith("+") ? -1 : 1) * (minutes * 60 + rest);
}

async function write(phone: Page, text: string): Promise<void> {
  const field = phone.getByLabel(/^A point of group/);
  await field.fill(text);
  await phone.getByRole("button", { name: "Add the point" }).click();
  await expect(field).toHaveValue("");
}

/** Three people of each of the two groups. */
async function threeOfEach({ mentors, mentees, evenings, organizer }: Council): Promise<Participant[]> {
  const seats = await system((tx) =>
    tx.seat.findMany({
      where: { orgId: organizer.orgId, sessionId: nth(evenings, 0).id },
      include: { group: true },
    }),
  );
  const numberOf = (person: Participant) =>
    seats.find((seat) => seat.participationId === person.participationId)?.group.number;
  return [1, 2].flatMap((number) =>
    [...mentees, ...mentors].filter((person) => numberOf(person) === number).slice(0, 3),
  );
}

test("a whole evening, on eight screens at once", async ({
  council,
  organization,
  windowOf,
  browser,
  page: street,
}) => {
  test.setTimeout(420_000);
  const scene = await council({ firstEvening: inMinutes(-5), mentors: 4, mentees: 8, seated: true });
  const evening = nth(scene.evenings, 0);
  const [first, second, third] = [0, 1, 2].map((at) => nth(evening.questions, at));
  if (!first || !second || !third) throw new Error("an evening has three questions");
  const here = `${scene.base}/sessions/${evening.id}`;
  const people = await threeOfEach(scene);
  const phones = await Promise.all(people.map((person) => windowOf(person)));
  const [one, two, three, four, five, six] = phones as [Page, Page, Page, Page, Page, Page];
  const desk = await windowOf(organization.owner);
  const projector = await browser.newContext({
    ...{ viewport: { width: 1280, height: 720 }, baseURL: process.env.BASE_URL },
  });
  const wall = await projector.newPage();

  // The wall opens on the room's computer, the evening begins, and everybody is at the first question.
  await desk.goto(`${here}/console`);
  await desk.getByRole("button", { name: "Make a link for the room’s computer" }).click();
  const address = await desk.getByRole("link", { name: /\/wall\// }).innerText();
  await wall.goto(new URL(address).pathname);
  await expect(wall.getByText(nth(people, 0).name)).toBeVisible();
  await three.clock.install();
  await Promise.all(phones.map((phone) => phone.goto(`${here}/points`)));
  await desk.getByRole("button", { name: "Begin the evening" }).click();
  await desk.getByRole("button", { name: `Go here ${first.text}` }).click();
  for (const screen of [...phones, wall]) await expect(screen.getByRole("timer")).toBeVisible();
  for (const phone of phones)
    await expect(phone.getByText(/keeps? the time for this question/)).toBeVisible();

  // All six write at once, and each group reads its own.
  await Promise.all(phones.map((phone, at) => write(phone, `What number ${at + 1} thinks`)));
  for (const [at, phone] of phones.entries())
    for (const number of at < 3 ? [1, 2, 3] : [4, 5, 6])
      await expect(
        phone.getByRole("listitem").filter({ hasText: `What number ${number} thinks` }),
      ).toBeVisible();
  await expect(one.getByText("What number 4 thinks")).toHaveCount(0);
  await expect(wall.getByText("6 points written")).toBeVisible();

  // The third loses the net for ten minutes: the time goes on, and so does the writing.
  const before = await seconds(three);
  await three.context().setOffline(true);
  await three.clock.fastForward("10:00");
  await expect.poll(() => seconds(three)).toBeLessThan(before - 9 * 60);
  await write(three, "Lead without authority");
  await expect(three.getByText("One thing is kept on this phone, and sent when you are back.")).toBeVisible();

  // The fourth dies in the middle of a sentence, and has it again when it is back.
  await four.getByLabel(/^A point of group/).fill("Lead without any authority");
  const pocket = four.context();
  await four.close();
  const again = await pocket.newPage();
  await again.goto(`${here}/points`);
  await expect(again.getByLabel(/^A point of group/)).toHaveValue("Lead without any authority");
  await again.getByRole("button", { name: "Add the point" }).click();
  await expect(five.getByRole("listitem").filter({ hasText: "Lead without any authority" })).toBeVisible();

  // The net is back: the words arrive, once.
  await three.context().setOffline(false);
  await expect(one.getByRole("listitem").filter({ hasText: "Lead without authority" })).toHaveCount(1, {
    timeout: 30_000,
  });
  await six
    .getByRole("listitem")
    .filter({ hasText: "any authority" })
    .getByRole("button", { name: /^Endorse/ })
    .click();

  // On to the others; then the room comes together at the first of them.
  await desk.getByRole("button", { name: `Next: ${second.text}` }).click();
  for (const phone of [one, two, again, five, six])
    await expect(phone.getByRole("heading", { level: 1, name: second.text })).toBeVisible();
  await expect(three.getByRole("heading", { level: 1, name: second.text })).toBeVisible();
  // The clock of the phone that was ten minutes ahead is everybody's again.
  await expect
    .poll(async () => Math.abs((await seconds(three)) - (await seconds(two))))
    .toBeLessThanOrEqual(2);
  await desk.getByRole("button", { name: `Go here ${third.text}` }).click();
  await desk.getByRole("button", { name: "Re-convene now" }).click();
  await expect(wall.getByRole("heading", { name: "Group 1" })).toBeVisible();
  await expect(wall.getByText("Lead without authority")).toBeVisible();
  await expect(one.getByText("Everybody together")).toBeVisible();

  // Two groups said nearly the same: merged and highlighted at a second desk, seen on the wall by itself.
  const helper = await windowOf(organization.owner);
  await helper.goto(`${here}/reconvene?question=${first.id}`);
  await helper.getByRole("button", { name: /^Merge them/ }).click();
  const merged = helper.getByRole("listitem").filter({ hasText: "Groups 1 and 2" });
  await expect(merged).toHaveCount(1);
  await merged.getByRole("button", { name: "Highlight" }).click();
  await expect(wall.getByText("Group 2 too · +1")).toBeVisible();
  await desk.getByRole("button", { name: "Next: group 2" }).click();
  await expect(wall.getByText("Group 1 too · +1")).toBeVisible();
  for (const { name } of people) await expect(wall.getByText(name)).toHaveCount(0);
  await checkPage(wall);
  await checkPage(helper);

  // It ends, and is published to the world.
  await desk
    .getByRole("button", { name: /^Go here/ })
    .last()
    .click();
  await desk.getByRole("button", { name: "Close the evening" }).click();
  await expect(wall.getByText("Thank you all. Come home well.")).toBeVisible();
  for (const phone of [one, two, again, five, six])
    await expect(phone.getByText("The evening is over")).toBeVisible();
  await checkPage(one);
  await checkPage(desk);
  await helper.goto(`${here}/recap`);
  await helper.getByLabel("The world").check();
  await helper.getByRole("button", { name: "Publish the recap" }).click();
  await expect(told(helper, "The recap is published.")).toBeVisible();

  // A stranger reads it, without anybody's name, and adds a point that waits to be read.
  await street.goto(await helper.getByLabel("The address to pass on").inputValue());
  await expect(street.getByText(/Lead without (any )?authority/).first()).toBeVisible();
  for (const { name } of people) await expect(street.getByText(name)).toHaveCount(0);
  await street.getByText("What would you have added?").first().click();
  const form = street.getByRole("form", { name: /^Add to:/ }).first();
  await form.getByRole("textbox", { name: "Your point" }).fill("Thank who told you the truth.");
  await sendAddition(street, street.getByRole("heading", { name: "Thank you. It waits to be read." }));
  await checkPage(street);
  await helper.goto(scene.base);
  await expect(helper.getByText(/addition waits? for you/)).toBeVisible();

  // Every point that a phone was told is saved is there, once.
  const stored = await system((tx) =>
    tx.point.findMany({ where: { orgId: organization.ctx.orgId, sessionId: evening.id } }),
  );
  expect(stored.map(({ text }) => text).toSorted()).toEqual(
    [
      ...[1, 2, 3, 4, 5, 6].map((number) => `What number ${number} thinks`),
      ...["Lead without any authority", "Lead without authority"],
    ].toSorted(),
  );
  await projector.close();
});
