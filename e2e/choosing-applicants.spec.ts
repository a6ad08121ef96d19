import { removeParticipant } from "@/lib/cohorts/participations/commands";
import { apply, day, openApplications } from "./support/applicants";
import { linkIn, readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";

test("an organizer composes the form and publishes the page", async ({ council, organization, windowOf }) => {
  const { base, cohortId, organizer, programId } = await council({ firstEvening: inDays(30) });
  const page = await windowOf(organization.owner);
  await page.goto(`${base}/cohorts/${cohortId}`);
  await page.getByRole("link", { name: "Set the dates" }).click();
  await page.getByLabel("Applications open").fill(day(-1));
  await page.getByLabel("Applications close").fill(day(-3));
  await page.getByRole("button", { name: "Save dates and places" }).click();
  await expect(page.getByText("Applications cannot close before they open.").first()).toBeVisible();
  await page.getByLabel("Applications close").fill(day(7));
  await page.getByRole("button", { name: "Save dates and places" }).click();
  await expect(page.getByText("Saved.")).toBeVisible();

  const adding = page.getByRole("form", { name: "Add a question" });
  await page.getByRole("link", { name: "One choice" }).click();
  await adding.getByLabel("The question").fill("How did you hear of us?");
  await adding.getByLabel("What there is to choose from").fill("From a friend\nFrom the web");
  await page.getByRole("button", { name: "Add the question" }).click();
  await expect(told(page, "The question is added")).toBeVisible();
  await page.getByRole("link", { name: "Short text" }).click();
  await adding.getByLabel("The question").fill("What are you working on?");
  await adding.getByLabel("It has to be answered").check();
  await page.getByRole("button", { name: "Add the question" }).click();
  const questions = page.getByRole("list", { name: "Questions" }).getByRole("listitem");
  await expect(questions).toHaveCount(2);
  await page.getByRole("button", { name: "Move up: “What are you working on?”" }).click();
  await expect(questions.first()).toContainText("What are you working on?");
  await page.getByText("As a mentee sees it").click();
  await expect(page.getByRole("radio", { name: "From a friend" })).toBeVisible();
  await checkPage(page);

  await page.goto(`${base}/programs/${programId}`);
  await page.getByRole("link", { name: "Open the public page’s settings" }).click();
  await page.getByLabel("The story").fill("Six evenings at **one** table.");
  await page.getByLabel("The end of its address").fill("at-one-table");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Saved.")).toBeVisible();
  await page.getByRole("link", { name: "Preview" }).click();
  await expect(page.getByText("Six evenings at one table.")).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Back to its settings" }).click();
  await page.getByRole("button", { name: "Publish the page" }).click();
  await expect(page.getByText("This page is public.")).toBeVisible();
  await checkPage(page);

  const stranger = await windowOf(null);
  await stranger.goto(`/p/${organizer.slug}/at-one-table`);
  await expect(stranger.getByText("Six evenings at one table.")).toBeVisible();
  await expect(stranger.locator('meta[name="robots"]')).toHaveAttribute("content", /noindex/);
  await page.getByRole("button", { name: "Take it down" }).click();
  await expect(page.getByText("Nobody outside sees this page yet.")).toBeVisible();
  expect((await stranger.reload())?.status()).toBe(404);
});

test("many are accepted at once, the rest wait, and a freed place goes to the first of them", async ({
  council,
  organization,
  windowOf,
}) => {
  test.setTimeout(180_000);
  const scene = await council({ firstEvening: inDays(30), mentees: 2 });
  const slug = await openApplications(scene, 4);
  const people = [];
  for (const name of ["Ada Brook", "Bela Kiss", "Cem Aydin"]) people.push(await apply(scene, slug, name));
  const page = await windowOf(organization.owner, { javaScriptEnabled: false });
  await page.goto(scene.base);
  await expect(page.getByText("3 new applications")).toBeVisible();
  await page.goto(`${scene.base}/cohorts/${scene.cohortId}/applications`);
  await page.getByRole("link", { name: "Ada Brook" }).click();
  await expect(page.getByText("Ada Brook hopes to learn to wait.")).toBeVisible();
  await page.goBack();
  for (const { name } of people) await page.getByLabel(`Choose ${name}`).check();
  await page.getByRole("button", { name: "Accept…" }).click();

  // Two places for three: the page says so before anything is sent.
  await expect(page.getByText("The places are not enough: 1 person would be beyond them.")).toBeVisible();
  await page.getByLabel("What you tell them").fill("Dear {first name},\n\nyou are in. Come early for tea.");
  await page.getByRole("button", { name: "Keep the words and preview" }).click();
  await expect(page.getByText("Dear Ada,")).toBeVisible();
  await page.getByRole("button", { name: "Accept and send the mail" }).click();
  await expect(page.getByRole("heading", { name: "Accept: 2 people" })).toBeVisible();

  const eyes = await windowOf(null);
  const mail = await readMail(eyes, nth(people, 1).email, /You are in/);
  expect(mail).toContain("Dear Bela,");
  expect(linkIn(mail, "/invitation/")).not.toBe("");
  expect(await readMail(eyes, nth(people, 2).email, /waitlist/)).toContain("Dear Cem,");

  // Somebody leaves the cohort, and whoever is first on the waitlist has the place.
  await removeParticipant(scene.organizer, {
    ...{ cohortId: scene.cohortId, participationId: nth(scene.mentees, 0).participationId },
  });
  expect(linkIn(await readMail(eyes, nth(people, 2).email, /You are in/), "/invitation/")).not.toBe("");
  const list = await windowOf(organization.owner);
  await list.goto(`${scene.base}/cohorts/${scene.cohortId}/applications?state=accepted`);
  await expect(list.getByRole("link", { name: "Cem Aydin" })).toBeVisible();
  await checkPage(list);
});
