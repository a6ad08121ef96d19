import type { Page } from "@playwright/test";
import { toLocal } from "@/lib/calendar/when";
import { Hand } from "./support/hand";
import { linkIn, readMail } from "./support/mail";
import { type Applicant, oneGroup, seatTheRoster } from "./support/roster";
import { accept, checkPage, expect, inMinutes, test, told } from "./support/scene";

test("a kick-off, from the roster file to a published recap", async ({
  organization,
  windowOf,
  newPerson,
  page: street,
}) => {
  test.setTimeout(300_000);
  const base = `/o/${organization.slug}`;
  const desk = await windowOf(organization.owner);
  const hand = new Hand("click");
  await desk.goto(base);
  const { people, cohort, evening } = await seatTheRoster(desk, hand);
  expect(hand.presses, "what an organizer presses until everybody has a seat").toBeLessThanOrEqual(20);
  const { mentors, mentees } = await oneGroup(organization.ctx, evening.split("/").at(-1) ?? "");

  // One joins by the mail's link; three others have opened theirs already.
  const joined = async ({ name, email }: Applicant) => {
    const person = await newPerson(name, email);
    await accept(organization.ctx, person);
    return windowOf(person);
  };
  const mentee = await windowOf(null);
  await joinByMail(mentee, mentees[0], base);
  const [mentor, otherMentor] = [await joined(mentors[0]), await joined(mentors[1])];
  const otherMentee = await joined(mentees[1]);

  // Two pairings, and a yes from all four.
  await desk.goto(`${cohort}/pairings`);
  await propose(desk, mentors[0], mentees[0]);
  await expect(desk.getByText("0 pairings are active, 1 waits for an answer.")).toBeVisible();
  await propose(desk, mentors[1], mentees[1]);
  await expect(desk.getByText("0 pairings are active, 2 wait for an answer.")).toBeVisible();
  await checkPage(desk);
  for (const window of [mentor, mentee, otherMentor, otherMentee]) await sayYes(window, base);
  await desk.goto(`${cohort}/pairings`);
  await expect(desk.getByText("2 pairings are active, 0 wait for an answer.")).toBeVisible();

  // The evening has come.
  await desk.goto(`${evening}/edit`);
  await desk.getByLabel("Date and time").fill(toLocal(inMinutes(-5), "America/New_York"));
  await checkPage(desk);
  await desk.getByRole("button", { name: "Save the session" }).click();
  await expect(told(desk, "Saved.")).toBeVisible();
  await checkPage(desk);

  // Three of one group write at the same time, and nothing is lost.
  const writers = [mentor, mentee, otherMentee];
  const points = (page: Page) => page.getByRole("list", { name: /^Points of group/ }).getByRole("listitem");
  await Promise.all(writers.map((page) => page.goto(`${evening}/points`)));
  for (const thought of ["Listen first", "Ask twice", "Write it down"])
    await Promise.all(writers.map((page, number) => addPoint(page, `${thought} (${number})`)));
  for (const page of writers) await expect(points(page)).toHaveCount(9);
  await mentor.reload();
  await expect(points(mentor)).toHaveCount(9);
  await mentee.getByRole("form", { name: "Endorse: Listen first (0)" }).getByRole("button").click();
  await expect(mentee.getByRole("button", { name: "Endorsed · 1" })).toBeVisible();
  await checkPage(mentee);

  // By the door.
  await desk.goto(`${evening}/groups`);
  for (const { name } of [...mentors, ...mentees])
    await desk.getByRole("button", { name: `Here: ${name}` }).click();
  await expect(desk.getByText(`4 here, 0 absent, ${people - 4} not yet.`)).toBeVisible();
  await checkPage(desk);

  // The recap: collected, edited, for the cohort first.
  await desk.goto(`${evening}/recap`);
  await desk.getByRole("button", { name: "Collect the points" }).click();
  await desk.getByText("Reword: Ask twice (1)").click();
  const reword = desk.getByRole("form", { name: "Reword: Ask twice (1)" });
  await reword.getByRole("textbox").fill("Ask twice, and wait for the answer.");
  await reword.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByRole("listitem").filter({ hasText: "and wait for the answer" })).toBeVisible();
  await desk.getByRole("button", { name: "Leave out: Write it down (2)" }).click();
  await expect(desk.getByRole("button", { name: "Take in: Write it down (2)" })).toBeVisible();
  await checkPage(desk);
  await desk.getByRole("button", { name: "Publish the recap" }).click();
  await expect(told(desk, "The recap is published.")).toBeVisible();

  // Its mail leads a mentee there, who adds to it.
  const mail = await readMail(mentee, mentees[0].email, "recap");
  await mentee.goto(linkIn(mail, "/recaps/"));
  await expect(mentee.getByText("Ask twice, and wait for the answer.")).toBeVisible();
  await expect(mentee.getByText("Write it down (2)")).toHaveCount(0);
  await mentee.getByText("What would you have added?").first().click();
  await mentee.getByRole("textbox", { name: "Your point" }).first().fill("Thank who told you the truth.");
  await mentee.getByRole("button", { name: "Add it" }).first().click();
  await expect(told(mentee, "Your point is in the recap.")).toBeVisible();
  await checkPage(mentee);

  // Then for the world: a stranger opens the address, and reads no names.
  await desk.getByLabel("The world").check();
  await desk.getByRole("button", { name: "Save who may read it" }).click();
  await street.goto(await desk.getByLabel("The address to pass on").inputValue());
  await expect(street.getByText("Listen first (0)")).toBeVisible();
  await expect(street.getByText("Write it down (2)")).toHaveCount(0);
  for (const { name } of [...mentors, ...mentees]) await expect(street.getByText(name)).toHaveCount(0);
  await checkPage(street);
  await checkPage(desk);
});

async function joinByMail(page: Page, { name, email }: Applicant, base: string): Promise<void> {
  await page.goto(linkIn(await readMail(page, email, "invites you"), "/invitation/"));
  await expect(page.getByLabel("Your name")).toHaveValue(name);
  await checkPage(page);
  await page.getByLabel("I agree to the code of conduct").check();
  await page.getByRole("button", { name: "Accept and join" }).click();
  await expect(page).toHaveURL(base);
  await checkPage(page);
}

async function propose(desk: Page, mentor: Applicant, mentee: Applicant): Promise<void> {
  for (const [label, { name }] of [["Mentee", mentee] as const, ["Mentor", mentor] as const]) {
    // A native list until the browser has fetched the one that can be searched.
    const search = desk.getByRole("combobox", { name: label }).and(desk.locator("input"));
    await search.fill(name);
    await desk.getByRole("option", { name }).click();
  }
  await desk.getByRole("button", { name: "Propose the pairing" }).click();
}

async function sayYes(page: Page, base: string): Promise<void> {
  await page.goto(base);
  await page.getByRole("link", { name: "Read and answer" }).click();
  await page.getByRole("button", { name: "Yes, gladly" }).click();
  await expect(told(page, "Thank you. Your yes is in.")).toBeVisible();
  await checkPage(page);
}

async function addPoint(page: Page, text: string): Promise<void> {
  await page.getByRole("textbox", { name: /^A point of group/ }).fill(text);
  await page.getByRole("button", { name: "Add the point" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: text })).toBeVisible();
}
