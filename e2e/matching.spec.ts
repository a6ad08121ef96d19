import { system } from "@/lib/db/unit";
import { acceptAll, applyMany, openApplications } from "./support/applicants";
import { readMail } from "./support/mail";
import { accept, checkPage, expect, inDays, nth, test, told } from "./support/scene";

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
  await expect(desk.getByText("All 4 mentees have a mentor.").first()).toBeVisible({ timeout: 60_000 });
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

  await desk.getByRole("link", { name: /^By mentor/ }).click();
  await expect(desk.getByRole("heading", { name: "Mentors and their mentees" })).toBeVisible();
  const mentee = nth(scene.mentees, 2).name;
  const seatOf = (name: string) =>
    desk.getByRole("region").filter({ has: desk.getByRole("link", { name: `Move ${name}` }) });
  await desk.getByRole("link", { name: `Move ${mentee}` }).focus();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText(new RegExp(`^${mentee} moves`))).toBeVisible();
  await checkPage(desk);
  await desk.keyboard.press("ArrowDown");
  const way = desk.locator("button:focus");
  await expect(way).toHaveAccessibleName(
    new RegExp(`Move here ?: ${mentee} to .*, all pairs together [+−±]\\d+`),
  );
  const to = (await desk.getByRole("region").filter({ has: way }).getAttribute("aria-label")) ?? "";
  await desk.keyboard.press("Enter");
  await expect(seatOf(mentee)).toHaveAttribute("aria-label", to);
  await expect(desk.getByText("You have changed this draft by hand.")).toBeVisible();
  await checkPage(desk);
  await desk.getByRole("link", { name: /^Draft 1 of/ }).click();

  await desk.getByText("Change what counts, and run it again").click();
  await desk.getByText("The fairest", { exact: true }).click();
  await desk.getByRole("button", { name: "Run it again" }).click();
  await expect(desk.getByRole("heading", { name: "Draft 2" })).toBeVisible();
  await expect(desk.getByText("All 4 mentees have a mentor.").first()).toBeVisible({ timeout: 60_000 });
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

test("three hundred people apply, are accepted and matched, and two of them say yes", {
  tag: "@phone",
}, async ({ council, organization, newPerson, windowOf }) => {
  test.setTimeout(420_000);
  const scene = await council({ firstEvening: inDays(20), mentors: 1, mentees: 1 });
  const { organizer, cohortId, base } = scene;
  const people = await applyMany(scene, await openApplications(scene), { mentors: 100, mentees: 200 });
  const last = people.slice(-3);
  await acceptAll(
    scene,
    people.slice(0, -3).map(({ applicationId }) => applicationId),
  );

  const phone = await windowOf(organization.owner);
  await phone.goto(base);
  await expect(phone.getByText("3 new applications")).toBeVisible();
  await phone.goto(`${base}/cohorts/${cohortId}/applications`);
  for (const { name } of last) await phone.getByLabel(`Choose ${name}`).check();
  await phone.getByRole("button", { name: "Accept…" }).click();
  await phone.getByRole("button", { name: "Accept and send the mail" }).click();
  await expect(phone.getByRole("heading", { name: "Accept: 3 people" })).toBeVisible();

  await phone.goto(`${base}/cohorts/${cohortId}/matching`);
  await phone.getByLabel("At least one language in common").uncheck();
  await phone.getByRole("button", { name: "Work out a draft" }).click();
  await expect(phone.getByText("All 201 mentees have a mentor.").first()).toBeVisible({ timeout: 60_000 });
  await checkPage(phone);
  await phone.getByRole("link", { name: /^By mentor/ }).click();
  await phone.getByRole("link", { name: "Move Person 299" }).click();
  await expect(phone.getByText(/^Person 299 moves\./)).toBeVisible();
  await checkPage(phone);
  await phone.getByRole("button", { name: "Put back" }).click();
  await phone.getByRole("link", { name: /^Pairs/ }).click();
  await phone.getByRole("button", { name: "Propose these 201 pairs" }).click();
  await expect(told(phone, /201 pairs are proposed/)).toBeVisible({ timeout: 30_000 });

  // The last who applied and the mentor they were given join by their mails, and both say yes.
  const { name, email } = nth(last, 2);
  const pairing = await system((tx) =>
    tx.pairing.findFirstOrThrow({
      where: { orgId: organizer.orgId, mentee: { membership: { contact: { email } } } },
      include: { mentor: { include: { membership: { include: { contact: true } } } } },
    }),
  );
  const { membership } = pairing.mentor;
  const two = [
    { name, email },
    { name: membership.name, email: membership.contact?.email ?? "" },
  ];
  for (const one of two) {
    expect(await readMail(phone, one.email, /You are in/)).toContain("Join now");
    const person = await newPerson(one.name, one.email);
    await accept(organizer, person);
    const window = await windowOf(person);
    await window.goto(`${base}/pairings/${pairing.id}`);
    await expect(window.getByText("Why the organizers thought of you two")).toBeVisible();
    await window.getByRole("button", { name: "Yes, gladly" }).click();
    await expect(window.getByRole("button", { name: "Yes, gladly" })).toHaveCount(0);
  }
  await phone.goto(`${base}/cohorts/${cohortId}/pairings?show=active`);
  await expect(phone.getByText(name).first()).toBeVisible();
  await checkPage(phone);
});
