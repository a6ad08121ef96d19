import { saveAbout, saveHours, saveTopics } from "@/lib/intake/commands";
import { saveAboutSchema, saveHoursSchema } from "@/lib/intake/schema";
import { placeWish } from "@/lib/intake/wishes/commands";
import { editPerson } from "@/lib/people/person/commands";
import { editPersonSchema } from "@/lib/people/person/schema";
import { Hand } from "./support/hand";
import { readMail } from "./support/mail";
import { type Council, checkPage, expect, inDays, nth, type Participant, test, told } from "./support/scene";

const goals = "To have led a launch, and to have said so in the room.";

/** Somebody has said everything weeks ago. */
async function said({ cohortId }: Council, { ctx }: Participant): Promise<void> {
  await saveTopics(ctx, { cohortId, topics: [] });
  await saveAbout(ctx, saveAboutSchema.parse({ cohortId, goals }));
  await saveHours(
    ctx,
    saveHoursSchema.parse({ cohortId, timeZone: "America/New_York", quick: ["evenings"] }),
  );
}

test("a mentee says what they look for, on a phone", { tag: "@phone" }, async ({ council, windowOf }) => {
  const scene = await council({ firstEvening: inDays(7), mentors: 3, mentees: 2 });
  const me = nth(scene.mentees, 0);
  const phone = await windowOf(me);
  const hand = new Hand("tap");
  await phone.goto(scene.base);
  await hand.press(phone.getByRole("link", { name: "Say what you look for" }));

  // What was ticked survives a phone that was put away.
  const topic = (name: string) => phone.getByRole("checkbox", { name });
  await expect(phone.getByText("Step 1 of 3.")).toBeVisible();
  await hand.press(topic("Leading without authority"));
  await hand.press(topic("Pricing"));
  await hand.press(phone.getByRole("radiogroup", { name: "How much: Pricing" }).getByText("A lot"));
  await phone.reload();
  await expect(topic("Pricing")).toBeChecked();
  await expect(phone.getByText("Kept from before, not saved yet.")).toBeVisible();
  await checkPage(phone);
  await hand.press(phone.getByRole("button", { name: "Save and go on" }));

  await expect(phone.getByText("Step 2 of 3.")).toBeVisible();
  await phone.getByRole("textbox", { name: /^What do you hope/ }).fill(goals);
  await checkPage(phone);
  await hand.press(phone.getByRole("button", { name: "Save and go on" }));

  await expect(phone.getByText("Step 3 of 3.")).toBeVisible();
  await hand.press(phone.getByText("Weekday evenings"));
  await checkPage(phone);
  await hand.press(phone.getByRole("button", { name: "Save, that is all" }));

  await expect(phone.getByRole("heading", { name: "Thank you" })).toBeVisible();
  await expect(phone.getByText("Pricing (a lot), Leading without authority (some)")).toBeVisible();
  await expect(phone.getByText(/^Weekday evenings · America\/New York/)).toBeVisible();
  await expect(phone.getByText(/a no is always fine/)).toBeVisible();
  await checkPage(phone);
  expect(hand.presses).toBeLessThanOrEqual(8);

  // And whom they would like, in order; and with whom it should not be.
  await hand.press(phone.getByRole("link", { name: "Look at the mentors" }));
  await expect(phone.getByText(/Nobody sees this but you and the matching/)).toBeVisible();
  await hand.press(phone.getByRole("button", { name: "Onto my shortlist: Marta Lindqvist" }));
  await expect(told(phone, "On your shortlist.")).toBeVisible();
  await hand.press(phone.getByRole("button", { name: "Onto my shortlist: Theo Okafor" }));
  const shortlist = phone.getByRole("list", { name: "Your shortlist" }).getByRole("listitem");
  await expect(shortlist).toHaveCount(2);
  await hand.press(phone.getByRole("button", { name: "Move up: Theo Okafor" }));
  await expect(shortlist.first()).toContainText("Theo Okafor");
  await hand.press(phone.getByText("Rather not").first());
  await hand.press(phone.getByRole("button", { name: "Please not with me: Ines Duarte" }));
  await expect(phone.getByRole("list", { name: "Please not with" })).toContainText("Ines Duarte");
  await checkPage(phone);
  await hand.press(phone.getByRole("link", { name: /What you said/ }));
  await expect(phone.getByText("You would be glad to be paired with 2 people.")).toBeVisible();
  await phone.goto(scene.base);
  await expect(phone.getByRole("link", { name: "Say what you look for" })).toHaveCount(0);
});

test("a mentor finds most of it filled in, and an organizer asks those who are missing", async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(7), mentors: 2, mentees: 3 });
  const [marta, theo] = [nth(scene.mentors, 0), nth(scene.mentors, 1)];
  const [priya, jonas] = [nth(scene.mentees, 0), nth(scene.mentees, 1)];
  await editPerson(
    organization.ctx,
    editPersonSchema.parse({
      ...{ membershipId: marta.ctx.membershipId, name: marta.name, firstName: "", title: "VP Product" },
      ...{ employer: "Kestrel & Rowe", yearsOfExperience: "14", topics: "Pricing" },
      ...{ timeZone: "America/Chicago", linkedIn: "" },
    }),
  );
  await said(scene, priya);
  await placeWish(priya.ctx, { cohortId: scene.cohortId, aboutId: theo.participationId, kind: "apart" });
  const here = `${scene.base}/cohorts/${scene.cohortId}`;

  const desk = await windowOf(marta);
  await desk.goto(here);
  await desk.getByRole("link", { name: "Tell us what you offer (5 minutes)" }).click();
  await expect(desk.getByRole("checkbox", { name: "Pricing" })).toBeChecked();
  await expect(desk.getByText("As your organizers have it.")).toBeVisible();
  await desk.getByRole("button", { name: "Save and go on" }).click();
  await expect(desk.getByRole("textbox", { name: "Employer" })).toHaveValue("Kestrel & Rowe");
  await expect(desk.getByRole("combobox", { name: "How far along" })).toHaveValue("senior");
  await desk.getByRole("button", { name: "Save and go on" }).click();
  await expect(desk.getByRole("combobox", { name: "In which time zone" })).toHaveValue("America/Chicago");
  // The boxes and the quick choices stay in step, by keyboard too.
  await desk.getByText("Pick the times one by one").click();
  await desk.getByRole("checkbox", { name: "Weekday evenings" }).focus();
  await desk.keyboard.press("Space");
  const monday = desk.getByRole("checkbox", { name: /^Monday evening/ });
  await expect(monday).toBeChecked();
  await monday.focus();
  await desk.keyboard.press("Space");
  await expect(desk.getByRole("checkbox", { name: "Weekday evenings" })).not.toBeChecked();
  // What is wrong in one field loses nothing of the others.
  const many = desk.getByRole("spinbutton", { name: /How many mentees/ });
  await many.evaluate((field) => field.removeAttribute("max"));
  await many.fill("70");
  await desk.getByRole("button", { name: "Save, that is all" }).click();
  await expect(desk.getByText("At most 50.").first()).toBeVisible();
  await expect(desk.getByRole("checkbox", { name: /^Tuesday evening/ })).toBeChecked();
  await checkPage(desk);
  await many.fill("3");
  await desk.getByRole("button", { name: "Save, that is all" }).click();
  await expect(
    desk.getByText(/^Tue evening, Wed evening, Thu evening, Fri evening · America\/Chicago · 3 mentees/),
  ).toBeVisible();
  await desk.getByRole("link", { name: "Look at the mentees" }).click();
  await expect(desk.getByText(goals)).toBeVisible();
  await checkPage(desk);

  const office = await windowOf(organization.owner);
  await office.goto(here);
  await office.getByRole("link", { name: "What people look for" }).click();
  await expect(office.getByText("2 of 5 have said what the pairing needs.").first()).toBeVisible();
  await expect(office.getByText("Nothing said yet")).toHaveCount(3);
  // What somebody wishes is nobody's business here.
  await expect(office.getByText(/not be paired|shortlist/i)).toHaveCount(0);
  await expect(office.getByText("3 mails go out, one each, and cannot be taken back.")).toBeVisible();
  await checkPage(office);
  await office.getByRole("button", { name: "Ask the 3 who are missing" }).click();
  await expect(told(office, "3 people are asked by mail.")).toBeVisible();
  await expect(office.getByText(/were asked within the last day/)).toBeVisible();
  await office.getByRole("link", { name: /^Answered/ }).click();
  await expect(office).toHaveURL(/show=answered/);
  await office.getByText(`What they said (${priya.name})`).click();
  await expect(office.getByText(goals)).toBeVisible();
  await checkPage(office);
  const mail = await readMail(office, jonas.email, /What do you look for/);
  expect(mail).toContain("It takes five minutes");

  // The organizer keeps the list of topics.
  await office.goto(`${scene.base}/programs/${scene.programId}`);
  await office.getByRole("link", { name: "Open the list" }).click();
  await office.getByRole("textbox", { name: "One more topic" }).fill("Working across time zones");
  await office.getByRole("button", { name: "Add the topic" }).click();
  await expect(office.getByRole("list", { name: "Topics" })).toContainText("Working across time zones");
  await office.getByRole("button", { name: "Remove: “Pricing”" }).click();
  await expect(told(office, /Taken out/)).toBeVisible();
  await office.getByText("Removed (1)").click();
  await office.getByRole("button", { name: "Put back: “Pricing”" }).click();
  await expect(office.getByText("Removed (1)")).toHaveCount(0);
  await checkPage(office);
});

test("all of it without JavaScript", async ({ council, windowOf }) => {
  const scene = await council({ firstEvening: inDays(7), mentors: 3, mentees: 1 });
  const me = nth(scene.mentees, 0);
  const page = await windowOf(me, { javaScriptEnabled: false });
  const here = `${scene.base}/cohorts/${scene.cohortId}/intake`;
  await page.goto(here);
  await page.getByRole("checkbox", { name: "Pricing" }).check();
  await page.getByRole("radiogroup", { name: "How much: Pricing" }).getByText("A little").click();
  await page.getByRole("button", { name: "Save and go on" }).click();
  await page.getByRole("textbox", { name: /^What do you hope/ }).fill(goals);
  await page.getByRole("button", { name: "Save and go on" }).click();
  await page.getByText("Weekday evenings").click();
  await page.getByText("Pick the times one by one").click();
  await page.getByRole("checkbox", { name: /^Saturday morning/ }).check();
  await page.getByRole("button", { name: "Save, that is all" }).click();
  await expect(page.getByText(/^Weekday evenings, Sat morning/)).toBeVisible();

  // Changed later: the quick choice is taken back, the box stays.
  await page.getByRole("link", { name: "Change “When you have time”" }).click();
  await page.getByText("Weekday evenings").click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText(/^Sat morning/)).toBeVisible();
  await expect(page.getByText("Pricing (a little)")).toBeVisible();

  await page.goto(`${here}/people`);
  for (const name of ["Marta Lindqvist", "Theo Okafor"])
    await page.getByRole("button", { name: `Onto my shortlist: ${name}` }).click();
  await page.getByRole("button", { name: "Move down: Marta Lindqvist" }).click();
  const shortlist = page.getByRole("list", { name: "Your shortlist" }).getByRole("listitem");
  await expect(shortlist.first()).toContainText("Theo Okafor");
  await page.getByRole("button", { name: "Take off: Theo Okafor" }).click();
  await expect(shortlist).toHaveCount(1);
});
