import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";
import { publish, say } from "./support/season";
import { sendAddition } from "./support/strangers";

const picture = fileURLToPath(new URL("../docs/pictures/door.png", import.meta.url));

test("a mentor puts a collection together, the world reads it and adds, and a word is taken back", async ({
  council,
  organization,
  windowOf,
  page: street,
}) => {
  test.setTimeout(240_000);
  const scene = await council({ firstEvening: inDays(-2), seated: true });
  const evening = nth(scene.evenings, 0);
  const [mentor, mentee] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  await say(mentee, evening, "Listen first");
  await say(mentor, evening, "Wait three seconds before you answer");
  await publish(scene, evening, "world", inDays(-1));

  const desk = await windowOf(mentor);
  await desk.goto(`${scene.base}/cohorts/${scene.cohortId}`);
  await desk.getByRole("link", { name: "Read them, or begin one" }).click();
  await expect(desk.getByText("There is no collection yet.")).toBeVisible();
  await checkPage(desk);
  await desk.getByLabel("Title").fill("On listening");
  await desk.getByRole("button", { name: "Begin it" }).click();
  await expect(desk.getByRole("heading", { name: "Your collection" })).toBeVisible();
  await desk.getByRole("textbox", { name: /^Opening words/ }).fill("What took me **twenty years** to learn.");
  await desk.getByRole("button", { name: "Save" }).first().click();
  await expect(told(desk, "Saved.")).toBeVisible();
  await desk.getByLabel("The picture").setInputFiles(picture);
  await desk.getByLabel("What it shows").fill("A quiet room");
  await desk.getByLabel("Whose picture it is").fill("Photo: Mara");
  await desk.getByRole("button", { name: "Use this picture" }).click();
  await expect(desk.getByAltText("A quiet room")).toBeVisible();
  await desk.getByLabel("Heading of a new chapter").fill("How do you listen?");
  await desk
    .getByRole("textbox", { name: /^Your own words/ })
    .last()
    .fill("I learned it late.");
  await desk.getByRole("button", { name: "Add the chapter" }).click();
  await desk.getByRole("link", { name: /^Choose points/ }).click();
  await desk.getByRole("button", { name: "Take it: Listen first" }).click();
  await desk.getByRole("button", { name: /^Take it: Wait three seconds/ }).click();
  await expect(desk.getByText("In your collection")).toHaveCount(2);
  await checkPage(desk);
  await desk.getByRole("link", { name: "Done" }).click();
  await desk.getByRole("button", { name: /^Move up: Wait three seconds/ }).click();
  await expect(desk.getByRole("button", { name: "Undo the new order" })).toBeVisible();
  await checkPage(desk);

  // Nobody else sees a draft, an owner neither.
  const address = desk.url();
  const recapId = address.split("/").at(-1) ?? "";
  const owner = await windowOf(organization.owner);
  expect((await owner.request.get(`${scene.base}/recaps/${recapId}`)).status()).toBe(404);
  expect((await owner.request.get(address)).status()).toBe(404);
  await desk.getByRole("link", { name: "Read it as others will" }).click();
  await expect(desk.getByText("Only you see it")).toBeVisible();
  await checkPage(desk);
  await desk.getByRole("link", { name: "Go on composing" }).click();
  await desk.getByLabel("The world").check();
  await desk.getByRole("button", { name: "Publish the collection" }).click();
  await expect(told(desk, "Your collection is published.")).toBeVisible();

  // A stranger reads it, keeps it, and adds to it.
  await street.goto(await desk.getByLabel("The address to pass on").inputValue());
  await expect(street.getByText("I learned it late.")).toBeVisible();
  await expect(street.getByAltText("A quiet room")).toBeVisible();
  await expect(street.getByText("Photo: Mara")).toBeVisible();
  await checkPage(street);
  for (const label of ["PDF", "Markdown", "Web page"]) {
    const saving = street.waitForEvent("download");
    await street.getByRole("link", { name: label, exact: true }).click();
    const file = readFileSync(await (await saving).path());
    expect(file.length).toBeGreaterThan(200);
    if (label !== "PDF") expect(file.toString()).toContain("Wait three seconds");
  }
  const read = street.url();
  expect((await street.request.get(`${read}/card`)).headers()["content-type"]).toBe("image/png");
  await street.getByText("What would you have added?").click();
  await street.getByRole("textbox", { name: "Your point" }).fill("Look at them.");
  await sendAddition(street, street.getByRole("heading", { name: "Thank you. It waits to be read." }));
  await checkPage(street);

  // Its author lets it in; no organizer is asked.
  await owner.goto(scene.base);
  await expect(owner.getByText("One addition waits for you")).toHaveCount(0);
  await desk.goto(scene.base);
  await expect(desk.getByText("One addition waits for you")).toBeVisible();
  await desk.goto(`${scene.base}/recaps/${recapId}/additions`);
  await desk.getByRole("button", { name: "Let it in: Look at them." }).click();
  await expect(desk.getByRole("list", { name: "Readers see these" })).toContainText("Look at them.");
  await checkPage(desk);

  // Who said something in it takes it back; an organizer closes the whole.
  const reader = await windowOf(mentee);
  await reader.goto(`${scene.base}/recaps/${recapId}`);
  await expect(reader.getByText("Look at them.")).toBeVisible();
  await reader.getByText("You said this").click();
  await checkPage(reader);
  await reader.getByRole("button", { name: "Strike it" }).click();
  await expect(told(reader, "It is struck")).toBeVisible();
  await street.goto(read);
  await expect(street.getByText("Listen first")).toHaveCount(0);
  await owner.goto(`${scene.base}/recaps/${recapId}`);
  await owner.getByText("Close this collection").first().click();
  await owner.getByRole("button", { name: "Close it" }).click();
  await expect(told(owner, "The collection is its author’s alone again.")).toBeVisible();
  expect((await street.request.get(read)).status()).toBe(404);
});

test("a collection on a phone", { tag: "@phone" }, async ({ council, windowOf }) => {
  const scene = await council({ firstEvening: inDays(-2), seated: true });
  const mentor = nth(scene.mentors, 0);
  await say(mentor, nth(scene.evenings, 0), "Wait three seconds before you answer");
  const desk = await windowOf(mentor);
  await desk.goto(`${scene.base}/cohorts/${scene.cohortId}/collections`);
  await checkPage(desk);
  await desk.getByLabel("Title").fill("On listening");
  await desk.getByRole("button", { name: "Begin it" }).click();
  await desk.getByLabel("Heading of a new chapter").fill("How do you listen?");
  await desk.getByRole("button", { name: "Add the chapter" }).click();
  await desk.getByRole("link", { name: /^Choose points/ }).click();
  await desk.getByRole("button", { name: /^Take it: Wait/ }).click();
  await checkPage(desk);
  await desk.getByRole("link", { name: "Done" }).click();
  await desk.getByRole("button", { name: "Publish the collection" }).click();
  await expect(told(desk, "Your collection is published.")).toBeVisible();
  await checkPage(desk);
});
