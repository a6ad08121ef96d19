import { checkPage, expect, inDays, test, told } from "./support/scene";

test("last season becomes the next one, and goes to the archive", async ({
  council,
  organization,
  windowOf,
}) => {
  const { base, programId, cohortId } = await council({ firstEvening: inDays(-40) });
  const desk = await windowOf(organization.owner);
  const cohort = `${base}/cohorts/${cohortId}`;
  await desk.goto(cohort);
  await desk.getByText("Complete the season", { exact: true }).first().click();
  await desk.getByRole("button", { name: "Complete the season" }).click();
  await expect(told(desk, "The season is complete.")).toBeVisible();

  await desk.getByRole("link", { name: "New cohort like this one" }).click();
  await expect(desk.getByText(/6 sessions, as here\. Every \w+day at/)).toBeVisible();
  await expect(desk.getByText("The mentors (2 mentors)")).toBeVisible();
  await checkPage(desk);
  await desk.getByLabel("Name").fill("The season after");
  await desk.getByRole("button", { name: "Create the cohort" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "The season after" })).toBeVisible();
  await expect(desk.getByText("Kick-off: what carries a career")).toBeVisible();
  await checkPage(desk);

  await desk.goto(cohort);
  await desk.getByText("Archive it", { exact: true }).click();
  await desk.getByRole("button", { name: "Archive the cohort" }).click();
  await expect(desk.getByText("This cohort is archived.")).toBeVisible();
  await checkPage(desk);
  await desk.goto(`${base}/programs`);
  await expect(desk.getByRole("link", { name: "The season after" })).toBeVisible();
  await expect(desk.getByRole("link", { name: "The cohort of this season" })).toBeHidden();
  await desk.goto(`${base}/programs/${programId}`);
  await desk.getByText("Archived cohorts (1)").click();
  await desk.getByRole("link", { name: "The cohort of this season" }).click();
  await desk.getByRole("button", { name: "Take it out of the archive" }).click();
  await expect(desk.getByText("This cohort is archived.")).toBeHidden();
});

test("a plan of one's own is kept and begun from, without scripts", async ({
  council,
  organization,
  windowOf,
}) => {
  const { base, programId } = await council({ firstEvening: inDays(20) });
  const desk = await windowOf(organization.owner, { javaScriptEnabled: false });
  await desk.goto(`${base}/programs/${programId}`);
  await desk.getByText("Save as a template", { exact: true }).first().click();
  await desk.getByLabel("Name of the template").fill("Our own way");
  await desk.getByRole("button", { name: "Save as a template" }).click();
  await expect(desk.getByText("This is a template.")).toBeVisible();
  await desk.goto(`${base}/programs/new`);
  await desk.getByRole("link", { name: "Peer circle" }).click();
  await expect(desk.getByText(/Groups of 6, without mentors\./)).toBeVisible();
  await desk.getByRole("link", { name: "Our own way" }).click();
  await desk.getByLabel("What is the program called?").fill("The second council");
  await desk.getByRole("button", { name: "Create the program" }).click();
  await expect(desk.getByRole("heading", { level: 1, name: "The second council" })).toBeVisible();
  await desk.goto(`${base}/programs`);
  await expect(desk.getByRole("heading", { name: "Your templates" })).toBeVisible();
});
