import { changeRole } from "@/lib/people/roles/commands";
import { Hand } from "./support/hand";
import { readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";
import { say } from "./support/season";

const point = "Some people should not lead anything.";
const worry = "This was meant for me, and it was said looking at me.";
const word = "Thank you for telling me. I have spoken with the group about how we speak.";

test("a mentee raises a concern about a point, and is answered", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(-2), seated: true });
  const { base, evenings } = scene;
  const [marta, priya] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  await say(marta, nth(evenings, 0), point);

  // Two taps and a text.
  const phone = await windowOf(priya);
  const hand = new Hand("tap");
  await phone.goto(`${base}/sessions/${nth(evenings, 0).id}/points`);
  await checkPage(phone);
  await hand.press(phone.getByRole("link", { name: `Raise a concern about “${point}”` }));
  await expect(phone.getByText(point, { exact: true })).toBeVisible();
  await expect(phone.getByText("Whoever wrote it is not told")).toBeVisible();
  await expect(phone.getByText("Is somebody in danger now?")).toBeVisible();
  await checkPage(phone);
  await phone.getByRole("textbox", { name: "What is on your mind?" }).fill(worry);
  await hand.press(phone.getByRole("button", { name: "Send it" }));
  await expect(told(phone, "It is with those who read it.")).toBeVisible();
  expect(hand.presses).toBe(2);
  const address = new URL(phone.url()).pathname;
  await checkPage(phone);

  // The organizer gets a mail without a word of it, and finds it at the top of their page.
  const desk = await windowOf(organization.owner);
  const mail = await readMail(desk, organization.owner.email, "raised a concern");
  expect(mail).toContain("waiting to be read");
  for (const secret of [worry, point, priya.name, marta.name]) expect(mail).not.toContain(secret);
  await desk.goto(base);
  await expect(desk.getByText("A concern waits to be read")).toBeVisible();
  await desk.getByRole("link", { name: "Read it" }).click();
  await expect(desk.getByRole("list", { name: "For you to read" })).toContainText(priya.name);
  await checkPage(desk);
  await desk.getByRole("link", { name: "About a point" }).click();
  await expect(desk.getByText(worry)).toBeVisible();
  await expect(desk.getByText(point)).toBeVisible();
  await checkPage(desk);
  await desk.getByRole("button", { name: "I am looking at it" }).click();
  await expect(desk.getByText("began to look at it")).toBeVisible();
  await phone.goto(`${base}/concerns`);
  await expect(phone.getByText("Somebody is looking at it")).toBeVisible();
  await checkPage(phone);
  await desk.getByRole("textbox", { name: "A word to them" }).fill(word);
  await desk.getByRole("button", { name: "Answer and close" }).click();
  await expect(desk.getByText(word)).toBeVisible();
  await checkPage(desk);

  // The mentee reads the answer; whoever wrote the point finds nothing anywhere.
  expect(await readMail(phone, priya.email, "an answer for you")).not.toContain(word);
  await phone.goto(address);
  await expect(phone.getByText(word)).toBeVisible();
  await checkPage(phone);
  const other = await windowOf(marta);
  for (const path of [base, `${base}/concerns`]) {
    await other.goto(path);
    await expect(other.getByText(worry)).toHaveCount(0);
    await expect(other.getByText(/waits to be read|For you to read/)).toHaveCount(0);
  }
  await other.goto(address);
  await expect(other.getByText(worry)).toHaveCount(0);
  await expect(other.getByRole("heading", { level: 1 })).not.toContainText("About");
});

test("about an organizer it goes to the owner alone, without JavaScript too", async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(2) });
  const { base } = scene;
  const [theo, jonas] = [nth(scene.mentors, 1), nth(scene.mentees, 1)];
  await changeRole(scene.organizer, { membershipId: theo.ctx.membershipId, role: "organizer" });

  const plain = await windowOf(jonas, { javaScriptEnabled: false });
  await plain.goto(`${base}/people/${theo.ctx.membershipId}`);
  await plain.getByRole("link", { name: "Raise a concern" }).click();
  await expect(plain.getByText("Olive Owner reads it, with your name beside it.")).toBeVisible();
  await plain.getByRole("button", { name: "Send it" }).click();
  await plain.getByRole("textbox", { name: "What is on your mind?" }).fill(worry);
  await plain.getByRole("button", { name: "Send it" }).click();
  await expect(plain.getByRole("heading", { name: `About ${theo.name}` })).toBeVisible();
  const address = new URL(plain.url()).pathname;

  const organizer = await windowOf(theo);
  await organizer.goto(base);
  await expect(organizer.getByText("A concern waits to be read")).toHaveCount(0);
  await organizer.goto(`${base}/concerns`);
  await expect(organizer.getByText("Nobody has raised a concern.")).toBeVisible();
  await checkPage(organizer);
  await organizer.goto(address);
  await expect(organizer.getByText(worry)).toHaveCount(0);

  const owner = await windowOf(organization.owner);
  await owner.goto(address);
  await expect(owner.getByText(worry)).toBeVisible();
  await expect(owner.getByText("Only the owners read it")).toBeVisible();
  await checkPage(owner);

  // Nobody stands above the only owner, and the page says so before anything is sent.
  await plain.goto(`${base}/people/${organization.ctx.membershipId}`);
  await plain.getByRole("link", { name: "Raise a concern" }).click();
  await expect(plain.getByText("Theo Okafor reads it, with your name beside it.")).toBeVisible();
  await expect(plain.getByText("nobody stands above them")).toBeVisible();

  // Taken back, nobody is asked any more.
  await plain.goto(address);
  await plain.getByText("Take it back").first().click();
  await plain.getByRole("button", { name: "Take it back" }).click();
  await expect(plain.getByText("You took it back")).toBeVisible();
});
