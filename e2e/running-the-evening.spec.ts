import type { Page } from "@playwright/test";
import { sayLeft } from "@/lib/evening/timer/rules";
import { checkPage, expect, inMinutes, nth, test } from "./support/scene";
import { say } from "./support/season";

const clock = (page: Page) => page.getByRole("timer").locator("[aria-hidden]");
/** What a clock shows, in seconds; less than nothing where it has run over. */
async function seconds(page: Page): Promise<number> {
  const text = (await clock(page).innerText()).trim();
  const [minutes = 0, rest = 0] = text.replace("+", "").split(":").map(Number);
  return (text.startsWith("+") ? -1 : 1) * (minutes * 60 + rest);
}

test("an organizer runs the evening on a phone, the wall and a mentee follow", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
  browser,
}) => {
  test.setTimeout(240_000);
  const { base, evenings, mentees } = await council({
    ...{ firstEvening: inMinutes(-5), mentors: 2, mentees: 6, seated: true },
  });
  const evening = nth(evenings, 0);
  const [first, second] = [nth(evening.questions, 0), nth(evening.questions, 1)];
  const me = nth(mentees, 0);
  const [phone, organizer] = [await windowOf(me), await windowOf(organization.owner)];

  // From the home page to the console; nothing has begun, and nothing is lost by looking.
  await organizer.goto(base);
  await organizer.getByRole("link", { name: "Run the evening" }).tap();
  await expect(organizer.getByText("8 people are expected.").first()).toBeVisible();
  await checkPage(organizer);

  // The room's computer opens the wall without signing in: who sits where.
  await organizer.getByRole("button", { name: "Make a link for the room’s computer" }).tap();
  const link = organizer.getByRole("link", { name: /\/wall\// });
  const address = await link.innerText();
  const projector = await browser.newContext({
    ...{ viewport: { width: 1280, height: 720 }, baseURL: process.env.BASE_URL },
  });
  const wall = await projector.newPage();
  await wall.goto(new URL(address).pathname);
  await expect(wall.getByRole("heading", { name: "Find your group" })).toBeVisible();
  await expect(wall.getByText(me.name)).toBeVisible();
  await checkPage(wall);
  await wall.setViewportSize({ width: 390, height: 844 });
  await checkPage(wall);
  await wall.setViewportSize({ width: 1280, height: 720 });

  // It begins, on the phone in the hall and on the wall alike.
  await phone.goto(`${base}/sessions/${evening.id}`);
  await organizer.getByRole("button", { name: "Begin the evening" }).tap();
  await expect(clock(organizer)).toBeVisible();
  await expect(wall.getByRole("timer")).toBeVisible();
  await expect(phone.getByText("The evening is on.")).toBeVisible();
  await checkPage(wall);

  // To the first question: the mentee's page is at it by itself, and says who keeps the time.
  await organizer.getByRole("button", { name: `Go here ${first.text}` }).tap();
  await phone.getByRole("link", { name: "Open your group" }).tap();
  await expect(phone.getByRole("heading", { level: 1, name: first.text })).toBeVisible();
  await expect(phone.getByText(/keeps? the time for this question/)).toBeVisible();
  await expect(wall.getByRole("heading", { name: first.text })).toBeVisible();
  await expect.poll(() => seconds(phone)).toBeGreaterThan(60);
  await checkPage(phone);
  await checkPage(organizer);

  // Three screens show the same second, also one whose own clock is ten minutes wrong.
  const wrong = await windowOf(me);
  await wrong.clock.install({ time: new Date(Date.now() - 10 * 60_000) });
  await wrong.goto(`${base}/sessions/${evening.id}/points`);
  for (const screen of [phone, wall, wrong])
    await expect
      .poll(async () => Math.abs((await seconds(screen)) - (await seconds(organizer))))
      .toBeLessThanOrEqual(1);

  // Who has spoken is tapped on this phone alone, and is there after a reload.
  await phone.getByText("Who has spoken?").tap();
  await phone.getByRole("button", { name: "You" }).tap();
  await expect(phone.getByRole("button", { name: "You" })).toHaveAttribute("aria-pressed", "true");
  await checkPage(phone);

  // One more minute; then it stands still everywhere.
  const before = await seconds(organizer);
  await organizer.getByRole("button", { name: "One more minute" }).tap();
  await expect.poll(() => seconds(phone)).toBeGreaterThan(before + 30);
  await organizer.getByRole("button", { name: "Pause" }).tap();
  await expect(organizer.getByText("left, standing still")).toBeVisible();
  await expect(phone.getByText("left, standing still")).toBeVisible();
  await expect(wall.getByText("left, standing still")).toBeVisible();
  expect(await clock(wall).innerText()).toBe(await clock(organizer).innerText());
  await organizer.getByRole("button", { name: "Start the timer" }).tap();
  await expect(phone.getByText(/^left, until/)).toBeVisible();

  // What a group writes is counted on the console, and on the wall it has no name and waits for the room.
  await say(me, evening, "Lead without authority.");
  await expect(organizer.getByRole("link", { name: /^Group \d.* 1 point$/ })).toBeVisible();
  await expect(wall.getByText("1 point written")).toBeVisible();
  await expect(wall.getByText("Lead without authority.")).toHaveCount(0);

  // A press too far is taken back, with the time as it was.
  await organizer.getByRole("button", { name: `Next: ${second.text}` }).tap();
  await expect(wall.getByRole("heading", { name: second.text })).toBeVisible();
  await organizer.getByRole("button", { name: "Undo" }).tap();
  await expect(wall.getByRole("heading", { name: first.text })).toBeVisible();
  await expect(phone.getByRole("heading", { level: 1, name: first.text })).toBeVisible();

  // The room comes together: the groups' points, without names, one group after the other.
  await organizer.getByRole("button", { name: "Re-convene now" }).tap();
  await expect(wall.getByRole("heading", { name: "Group 1" })).toBeVisible();
  await expect(phone.getByText("Everybody together")).toBeVisible();
  for (let turn = 2; (await wall.getByText("Lead without authority.").count()) === 0; turn++) {
    await organizer.getByRole("button", { name: `Next: group ${turn}` }).tap();
    await expect(wall.getByRole("heading", { name: `Group ${turn}` })).toBeVisible();
  }
  await expect(wall.getByText(me.name)).toHaveCount(0);
  await checkPage(wall);
  await checkPage(organizer);
  await organizer.getByRole("button", { name: "Back to the groups" }).tap();
  await expect(phone.getByText("Question 1 of")).toBeVisible();

  // The wall goes on showing what it has while it is cut off, and catches up.
  await projector.setOffline(true);
  await organizer.getByRole("button", { name: `Next: ${second.text}` }).tap();
  await expect(phone.getByRole("heading", { level: 1, name: second.text })).toBeVisible();
  await expect(wall.getByRole("heading", { name: first.text })).toBeVisible();
  await expect(wall.getByText("No connection: this is how it was.")).toBeVisible();
  await projector.setOffline(false);
  await expect(wall.getByRole("heading", { name: second.text })).toBeVisible({ timeout: 30_000 });

  // It ends: a kind word on the wall, and the link opens nothing more.
  await organizer
    .getByRole("button", { name: /^Go here/ })
    .last()
    .tap();
  await organizer.getByRole("button", { name: "Close the evening" }).tap();
  await expect(wall.getByText("Thank you all. Come home well.")).toBeVisible();
  await expect(phone.getByText("The evening is over")).toBeVisible();
  await checkPage(phone);
  await checkPage(organizer);
  await organizer.getByRole("button", { name: "Take this link back" }).tap();
  await expect(link).toHaveCount(0);
  expect((await wall.goto(new URL(address).pathname))?.status()).toBe(404);
  await projector.close();
});

test("a timer runs over kindly, and without scripts the buttons post", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  const { base, evenings, mentees } = await council({
    ...{ firstEvening: inMinutes(-5), mentors: 2, mentees: 4, seated: true },
  });
  const evening = nth(evenings, 0);
  const here = `${base}/sessions/${evening.id}`;
  const plain = await windowOf(organization.owner, { javaScriptEnabled: false });
  await plain.goto(`${here}/console`);
  await plain.getByRole("button", { name: "Begin the evening" }).tap();
  await plain.getByRole("button", { name: `Go here ${nth(evening.questions, 0).text}` }).tap();
  await expect(plain.getByText("is when this ends")).toBeVisible();
  await plain.getByRole("button", { name: "One more minute" }).tap();
  await expect(plain.getByText("More time was given.")).toBeVisible();

  // The minutes are the agenda's and one; a phone on which they have passed says by how much.
  const phone = await windowOf(nth(mentees, 0));
  await phone.clock.install();
  await phone.goto(`${here}/points`);
  await expect.poll(() => seconds(phone)).toBeGreaterThan(60);
  const left = await seconds(phone);
  await phone.clock.fastForward((left + 80) * 1000);
  await expect(clock(phone)).toHaveText(new RegExp(`^\\${sayLeft(-80_000).slice(0, 3)}`));
  await expect(phone.getByText("over; take the time you need")).toBeVisible();
  await checkPage(phone);

  // Two organizers' pages are of the same moment: the second press does not count twice.
  const other = await windowOf(organization.owner, { javaScriptEnabled: false });
  await other.goto(`${here}/console`);
  await plain.goto(`${here}/console`);
  await plain.getByRole("button", { name: "Re-convene now" }).tap();
  await other.getByRole("button", { name: "One more minute" }).tap();
  await expect(other.getByText(/Somebody else has moved the evening on/).first()).toBeVisible();
});
