import { system } from "@/lib/db/unit";
import { readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";

test("an organizer writes to those who come, takes it back, and sends it after all", {
  tag: "@phone",
}, async ({ council, windowOf, organization }) => {
  const scene = await council({ firstEvening: inDays(2), seated: true });
  const evening = nth(scene.evenings, 0);
  const priya = nth(scene.mentees, 0);
  const everybody = scene.mentors.length + scene.mentees.length;

  // From the evening's page, whom it is for is chosen already.
  const phone = await windowOf(organization.owner);
  await phone.goto(`${scene.base}/sessions/${evening.id}`);
  await phone.getByRole("link", { name: "Write to those who come" }).tap();
  await expect(phone.getByRole("heading", { name: "Write to people" })).toBeVisible();
  await expect(phone.getByLabel("To", { exact: true })).toHaveValue(`session:${evening.id}`);
  await phone.getByRole("button", { name: "Look at it before it is sent" }).tap();
  await phone.getByLabel("What it is about").fill("The room has changed");
  await phone
    .getByLabel("Your words")
    .fill("We meet upstairs: https://maps.example/upstairs\n\nBring a pen.");
  await checkPage(phone);
  await phone.getByRole("button", { name: "Look at it before it is sent" }).tap();

  // Seen once more, as it will be read, with how many it reaches.
  await expect(phone.getByRole("heading", { name: "The room has changed" })).toBeVisible();
  await expect(phone.getByRole("link", { name: "https://maps.example/upstairs" })).toBeVisible();
  const send = phone.getByRole("button", { name: `Send to ${everybody} people` });
  await checkPage(phone);
  await send.tap();
  await expect(told(phone, `It leaves in a minute, to ${everybody} people.`)).toBeVisible();
  const address = phone.url();
  const mentee = await windowOf(priya);
  await mentee.goto(address);
  await expect(mentee.getByRole("heading", { name: "We could not find this page." })).toBeVisible();

  // Taken back: the words are kept, nobody has got it.
  await phone.getByRole("button", { name: "Undo" }).tap();
  await expect(told(phone, "Taken back.")).toBeVisible();
  await phone.getByText("Change the words, or whom it is for").tap();
  await phone.getByLabel("To", { exact: true }).selectOption("mentees");
  await phone.getByRole("button", { name: "Save the change" }).tap();
  await expect(told(phone, "Saved. Nothing was sent.")).toBeVisible();
  await phone.getByRole("button", { name: `Send to ${scene.mentees.length} people` }).tap();
  await expect(phone.getByText("It has not left yet.")).toBeVisible();
  await checkPage(phone);

  // Nobody waits for a minute in a test.
  const { orgId } = organization.ctx;
  await system(async (tx) => {
    const sendsAt = new Date(Date.now() - 1_000);
    await tx.announcement.updateMany({ where: { orgId }, data: { sendsAt } });
    await tx.$executeRaw`update "Outbox" set payload = payload || jsonb_build_object('sendsAt', ${sendsAt.toISOString()}::text),
      "relayedAt" = null, "id" = gen_random_uuid() where "orgId" = ${orgId}::uuid and topic = 'mail.announcement'`;
  });
  const mail = await readMail(mentee, priya.email, "The room has changed");
  expect(mail).toContain("We meet upstairs: https://maps.example/upstairs");
  expect(mail).toContain("No more mails about messages");

  // A mentee finds it in the inbox, and with the cohort.
  await mentee.goto(`${scene.base}/inbox`);
  await mentee.getByRole("link", { name: "From the organizers: “The room has changed”" }).tap();
  await expect(mentee.getByText("Bring a pen.")).toBeVisible();
  await expect(mentee.getByText("To 4 people")).toHaveCount(0);
  await checkPage(mentee);
  await mentee.getByRole("link", { name: /^Messages of/ }).tap();
  await expect(mentee.getByRole("link", { name: "The room has changed" })).toBeVisible();
  await expect(mentee.getByRole("link", { name: "Write to people" })).toHaveCount(0);
  await checkPage(mentee);
});
