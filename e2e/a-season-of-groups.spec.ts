import { removeParticipant } from "@/lib/cohorts/participations/commands";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";

test("a season is planned, looked at, and planned again", async ({ council, organization, windowOf }) => {
  const scene = await council({ mentors: 4, mentees: 8, firstEvening: inDays(-2), seated: true });
  const { base, cohortId, evenings, mentees, organizer } = scene;
  const desk = await windowOf(organization.owner);
  await desk.goto(`${base}/cohorts/${cohortId}`);
  await desk.getByRole("link", { name: "Who sits with whom" }).click();
  await expect(desk.getByText("The evenings to come are not planned yet.")).toBeVisible();
  await checkPage(desk);

  // One button plans the five evenings to come.
  await desk.getByRole("button", { name: "Plan the season" }).click();
  await expect(told(desk, "5 evenings are planned.")).toBeVisible();
  await expect(desk.getByText(/^By the end everyone will have met/)).toBeVisible();
  const season = desk.getByRole("list", { name: "The season" });
  await expect(season.getByText("Planned", { exact: true })).toHaveCount(5);
  await expect(season.getByText("Held", { exact: true })).toHaveCount(1);
  await checkPage(desk);

  // Who has met whom, as a picture and in words; and one person's own way around.
  await desk.getByRole("link", { name: "Who has met whom" }).click();
  await expect(desk.getByRole("img", { name: /By the end everyone will have met/ })).toBeVisible();
  await checkPage(desk);
  const someone = nth(mentees, 2);
  await desk
    .getByRole("list", { name: "Person by person" })
    .getByRole("link", { name: someone.name })
    .click();
  await expect(desk.getByRole("heading", { level: 2, name: someone.name })).toBeVisible();
  await expect(desk.getByRole("heading", { level: 3, name: /^Has met \d/ })).toBeVisible();
  await checkPage(desk);

  // The plan of an evening is changed by hand, and that is taken back.
  const second = nth(evenings, 1);
  await desk.getByRole("link", { name: "Evening by evening" }).click();
  await desk.getByRole("link", { name: `Change it by hand: ${second.title}` }).click();
  await desk.getByRole("region", { name: "Group 1" }).getByRole("link", { name: /^Move/ }).last().click();
  await checkPage(desk);
  await desk.getByRole("button", { name: /^Move here.*Group 2/ }).click();
  await expect(desk.getByText(/ was moved in the plan\.$/)).toBeVisible();
  await checkPage(desk);
  await desk.getByRole("button", { name: "Undo" }).click();
  await expect(desk.getByText(/ was moved in the plan, and that was undone\.$/)).toBeVisible();

  // Somebody leaves: the page says so quietly, and one button plans the rest again.
  const leaver = nth(mentees, 0);
  await removeParticipant(organizer, { cohortId, participationId: leaver.participationId });
  await desk.getByRole("link", { name: "Who sits with whom" }).click();
  await expect(desk.getByText(`${leaver.name} left.`)).toBeVisible();
  await checkPage(desk);
  await desk.getByRole("button", { name: "Plan the rest again" }).click();
  await expect(desk.getByText(`${leaver.name} left.`)).toHaveCount(0);
  await expect(season.getByText(leaver.name)).toHaveCount(1);

  // Larger groups are a setting; the plan stays until it is planned again.
  await desk.locator("summary").filter({ hasText: "Group sizes" }).click();
  await desk.getByText("Four", { exact: true }).click();
  await desk.getByLabel("At the fewest").fill("3");
  await desk.getByLabel("At the most").fill("3");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("The most cannot be fewer than a group aims at.").first()).toBeVisible();
  await desk.getByLabel("At the most").fill("5");
  await desk.getByRole("button", { name: "Save" }).click();
  await expect(desk.getByText("Something that it rests on is different by now.")).toBeVisible();
  await desk.getByRole("button", { name: "Plan the rest again" }).click();
  await expect(season.getByText(/^.*3 groups of 3 or 4 · /).first()).toBeVisible();
  await desk.getByRole("button", { name: "Undo" }).click();
  await expect(desk.getByText("The evenings to come were planned, and that was undone.")).toBeVisible();

  // A member sees their own evenings, and nothing of the plan.
  const member = await windowOf(someone);
  await member.goto(`${base}/cohorts/${cohortId}`);
  await expect(member.getByRole("link", { name: "Who sits with whom" })).toHaveCount(0);
  await member.getByRole("link", { name: "Whom you have met" }).click();
  await expect(member.getByText(/^You have sat with \d of the \d+ others\.$/)).toBeVisible();
  await expect(member.getByRole("heading", { level: 2, name: nth(evenings, 0).title })).toBeVisible();
  await expect(member.getByRole("heading", { level: 2, name: "Not met yet" })).toBeVisible();
  await checkPage(member);
});

test("a season is planned without JavaScript", async ({ council, organization, windowOf }) => {
  const { base, cohortId, evenings } = await council({ mentors: 2, mentees: 6, firstEvening: inDays(3) });
  const desk = await windowOf(organization.owner, { javaScriptEnabled: false });
  await desk.goto(`${base}/cohorts/${cohortId}/seating`);
  await desk.getByRole("button", { name: "Plan the season" }).click();
  await expect(desk.getByText("Planned", { exact: true })).toHaveCount(6);
  await desk.goto(`${base}/sessions/${nth(evenings, 0).id}/plan`);
  const first = desk.getByRole("region", { name: "Group 1" });
  await first.getByRole("link", { name: /^Move/ }).last().click();
  await desk.getByRole("button", { name: "New group" }).click();
  await expect(desk.getByRole("region", { name: "Group 2" })).toBeVisible();
});
