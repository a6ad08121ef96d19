import { addCrowd } from "@/lib/db/testing/world-crowd";
import { readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";

test("an organizer matches everybody, one declines and is matched again", async ({
  council,
  organization,
  windowOf,
}) => {
  test.setTimeout(240_000);
  const scene = await council({ firstEvening: inDays(20), mentors: 3, mentees: 4 });
  const desk = await windowOf(organization.owner);
  await desk.goto(`${scene.base}/cohorts/${scene.cohortId}/pairings`);
  await desk.getByRole("link", { name: "Match everybody" }).click();
  await expect(desk.getByRole("heading", { name: "Match everybody" })).toBeVisible();
  await checkPage(desk);
  await desk.getByLabel("Topics").press("ArrowLeft");
  await desk.getByLabel("At least one language in common").uncheck();
  await desk.getByRole("button", { name: "Work out a draft" }).click();
  await expect(desk.getByText("All 4 mentees have a mentor.").first()).toBeVisible({ timeout: 30_000 });
  await checkPage(desk);

  await desk
    .getByRole("button", { name: /^Lock / })
    .first()
    .click();
  await expect(desk.getByText("Locked: stays when you run it again")).toBeVisible();
  await desk
    .getByRole("link", { name: /^Another mentor/ })
    .last()
    .click();
  await expect(desk.getByRole("heading", { name: "Who else it could be" })).toBeVisible();
  await checkPage(desk);
  await desk
    .getByRole("button", { name: /^Choose / })
    .first()
    .click();
  await expect(desk.getByText("You have changed this draft by hand.")).toBeVisible();
  await desk.getByRole("button", { name: "Undo the last change" }).click();
  await expect(told(desk, "Taken back.")).toBeVisible();

  await desk.getByText("Change what counts, and run it again").click();
  await desk.getByText("The fairest", { exact: true }).click();
  await desk.getByRole("button", { name: "Run it again" }).click();
  await expect(desk.getByRole("heading", { name: "Draft 2" })).toBeVisible();
  await expect(desk.getByText("All 4 mentees have a mentor.").first()).toBeVisible({ timeout: 30_000 });
  await desk.getByRole("link", { name: /^Matching of/ }).click();
  for (const number of [1, 2]) await desk.getByLabel(`Compare draft ${number}`).check();
  await desk.getByRole("button", { name: "Compare the ticked ones" }).click();
  await expect(desk.getByRole("heading", { name: "Drafts side by side" })).toBeVisible();
  await checkPage(desk);

  await desk.getByRole("link", { name: "Draft 2" }).click();
  await desk.getByRole("button", { name: "Propose these 4 pairs" }).click();
  await expect(told(desk, /4 pairs are proposed/)).toBeVisible();
  const [yes, no] = [nth(scene.mentees, 0), nth(scene.mentees, 1)];
  await readMail(desk, yes.email, /as your mentor/);
  const happy = await windowOf(yes);
  await happy.goto(scene.base);
  await happy.getByRole("link", { name: "Read and answer" }).first().click();
  await expect(happy.getByText("Why the organizers thought of you two")).toBeVisible();
  await happy.getByRole("button", { name: "Yes, gladly" }).click();
  await expect(happy.getByText(/^You said yes/)).toBeVisible();
  await checkPage(happy);

  const other = await windowOf(no);
  await other.goto(scene.base);
  await other.getByRole("link", { name: "Read and answer" }).first().click();
  await other.getByText("Not this time", { exact: true }).click();
  await other.getByRole("button", { name: /another background/ }).click();
  await expect(told(other, /Thank you for saying so/)).toBeVisible();

  await expect(async () => {
    await desk.goto(`${scene.base}/cohorts/${scene.cohortId}/pairings`);
    await expect(desk.getByRole("heading", { name: "After a no" })).toBeVisible({ timeout: 1_000 });
  }).toPass({ timeout: 40_000 });
  await expect(desk.getByText(`${no.name} with`).first()).toBeVisible();
  await checkPage(desk);
  await desk.getByRole("button", { name: /^Propose.*with/ }).click();
  await expect(told(desk, /One pair is proposed/)).toBeVisible();
  await other.goto(scene.base);
  await other.getByRole("link", { name: "Read and answer" }).first().click();
  await other.getByRole("button", { name: "Yes, gladly" }).click();
  await expect(other.getByText(/^You said yes/)).toBeVisible();
});

test("three hundred people are matched at a phone", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  test.setTimeout(240_000);
  const { organizer, programId, base } = await council({ firstEvening: inDays(20), mentors: 1, mentees: 1 });
  const crowd = await addCrowd(
    { orgId: organizer.orgId, program: programId },
    { mentors: 100, mentees: 200 },
  );
  const phone = await windowOf(organization.owner);
  await phone.goto(`${base}/cohorts/${crowd.cohort}/matching`);
  await phone.getByLabel("At least one language in common").uncheck();
  await phone.getByRole("button", { name: "Work out a draft" }).click();
  await expect(phone.getByText("All 200 mentees have a mentor.").first()).toBeVisible({ timeout: 60_000 });
  await checkPage(phone);
  await phone.getByRole("button", { name: "Propose these 200 pairs" }).click();
  await expect(told(phone, /200 pairs are proposed/)).toBeVisible({ timeout: 30_000 });
});
