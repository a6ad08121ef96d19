import { editConduct } from "@/lib/programs/commands";
import { readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";

test("a code of conduct changes, and who has accepted which version is known", async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(2) });
  const { base, organizer, programId, cohortId } = scene;
  const priya = nth(scene.mentees, 0);
  const edit = (codeOfConduct: string) =>
    editConduct(organizer, {
      programId,
      codeOfConduct,
      confidentialityRule: "What is said here stays here.",
    });
  await edit("Be kind.\n\nBe early.");
  await edit("Be kind.\n\nLet others finish.");

  const desk = await windowOf(organization.owner);
  await desk.goto(`${base}/programs/${programId}`);
  await desk.getByRole("link", { name: "Versions, and who accepted which" }).click();
  await expect(desk.getByText("0 of 6 have accepted version 3.")).toBeVisible();
  await expect(desk.getByRole("heading", { name: "Version 1" })).toBeVisible();
  await desk.getByText("What changed since version 2").click();
  await expect(desk.getByText("Not there any more").first()).toBeVisible();
  await expect(desk.getByText("Let others finish.").filter({ visible: true })).toBeVisible();
  await checkPage(desk);
  await desk.getByRole("button", { name: "Remind the 6 who have not" }).click();
  await expect(told(desk, "6 mails are on the way.")).toBeVisible();
  await expect(desk.getByText("Last reminded")).toBeVisible();
  await expect(desk.getByRole("button", { name: /^Remind/ })).toHaveCount(0);

  const page = await windowOf(priya);
  expect(await readMail(page, priya.email, "How people treat each other")).toContain("Read and agree");
  await page.goto(`${base}/cohorts/${cohortId}`);
  await page.getByRole("button", { name: "I agree to both" }).click();
  await expect(page.getByRole("button", { name: "I agree to both" })).toHaveCount(0);
  await page.goto(`${base}/programs/${programId}/conduct`);
  await expect(page.getByText("You agreed to it on")).toHaveCount(2);
  await expect(page.getByText("Who accepted which version")).toHaveCount(0);
  await checkPage(page);

  await desk.reload();
  await expect(desk.getByText("1 of 6 has accepted version 3.")).toBeVisible();
  const row = desk.getByRole("listitem").filter({ hasText: priya.name });
  await expect(row).toContainText("version 3 on");
  await expect(row).toContainText("version 1 on");
  await checkPage(desk);
});
