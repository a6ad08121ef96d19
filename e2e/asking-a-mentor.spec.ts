import { readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";

test("a mentee asks a mentor on a phone, and the mentor says yes", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(20) });
  const [mentor, mentee] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  const desk = await windowOf(organization.owner);
  await desk.goto(`${scene.base}/cohorts/${scene.cohortId}/pairings`);
  await desk.getByText("How pairs are made: organizers match").click();
  await desk.getByText("Mentees ask a mentor", { exact: true }).click();
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("How pairs are made: mentees ask a mentor")).toBeVisible();

  const phone = await windowOf(mentee);
  await phone.goto(`${scene.base}/cohorts/${scene.cohortId}`);
  await phone.getByRole("link", { name: "Ask a mentor" }).click();
  await checkPage(phone);
  await phone.getByRole("link", { name: `Ask ${mentor.name}` }).click();
  await phone
    .getByLabel("What do you hope for?")
    .fill("I lead for the first time, and you have done it twice.");
  await phone.getByRole("button", { name: `Ask ${mentor.name}` }).click();
  await expect(phone.getByText(/^Waiting for an answer/)).toBeVisible();
  await checkPage(phone);

  expect(await readMail(phone, mentor.email, /asks you/)).toContain("you have done it twice");
  const reader = await windowOf(mentor);
  await reader.goto(scene.base);
  await reader
    .getByRole("listitem")
    .filter({ hasText: mentee.name })
    .getByRole("link", { name: "Read and answer" })
    .click();
  await checkPage(reader);
  await reader.getByRole("button", { name: "Yes, gladly" }).click();
  await expect(reader.getByRole("heading", { name: `You and ${mentee.name}` })).toBeVisible();
  await readMail(phone, mentee.email, /are paired/);
});

test("where an organizer approves, their word pairs the two; a no and a change of mind are easy", async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(20) });
  const [mentor, other, mentee] = [nth(scene.mentors, 0), nth(scene.mentors, 1), nth(scene.mentees, 0)];
  const desk = await windowOf(organization.owner);
  await desk.goto(`${scene.base}/cohorts/${scene.cohortId}/pairings`);
  await desk.getByText("How pairs are made: organizers match").click();
  await desk.getByText("Mentees ask, you approve", { exact: true }).click();
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("How pairs are made: mentees ask, you approve")).toBeVisible();

  const asking = await windowOf(mentee);
  for (const who of [mentor, other]) {
    await asking.goto(`${scene.base}/cohorts/${scene.cohortId}/mentors`);
    await asking.getByRole("link", { name: `Ask ${who.name}` }).click();
    await asking.getByLabel("What do you hope for?").fill("To find my next step.");
    await asking.getByRole("button", { name: `Ask ${who.name}` }).click();
    await expect(asking.getByText(/^Waiting for an answer/)).toBeVisible();
  }
  await asking.getByRole("button", { name: "Take the request back" }).click();
  await expect(asking.getByText("You took it back.")).toBeVisible();

  const answering = await windowOf(mentor);
  await answering.goto(scene.base);
  await answering
    .getByRole("listitem")
    .filter({ hasText: mentee.name })
    .getByRole("link", { name: "Read and answer" })
    .click();
  await answering.getByRole("button", { name: "Yes, gladly" }).click();
  await expect(
    answering.getByText("You said yes. When an organizer approves, you both get a mail."),
  ).toBeVisible();
  await desk.goto(`${scene.base}/cohorts/${scene.cohortId}/pairings`);
  await checkPage(desk);
  await desk.getByRole("link", { name: "Read and decide" }).click();
  await checkPage(desk);
  await desk.getByRole("button", { name: "Pair these two" }).click();
  await expect(told(desk, "They are paired. Both get a mail.")).toBeVisible();
});
