import { acceptPairing } from "@/lib/pairings/commands";
import { readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";
import { propose } from "./support/season";

test("the last owner hands over, and leaves; the new one gives it back", async ({
  council,
  organization,
  windowOf,
}) => {
  const { base, mentors } = await council({ firstEvening: inDays(7) });
  const heir = nth(mentors, 0);
  const window = await windowOf(organization.owner);
  await window.goto("/me");
  await window.getByRole("link", { name: "Leave Harbor Product Council" }).click();
  await expect(window.getByText("You are the only owner")).toBeVisible();
  await checkPage(window);
  await window.getByRole("link", { name: "Hand it over" }).click();
  await expect(window.getByText("Who takes it on?")).toBeVisible();
  await checkPage(window);
  await window.getByLabel("Search by name").fill("lindquist");
  await window.getByRole("button", { name: "Search" }).click();
  await window.getByRole("link", { name: `Choose ${heir.name}` }).click();
  await expect(window.getByRole("heading", { name: `over to ${heir.name}` })).toBeVisible();
  await checkPage(window);
  await window.getByLabel("I become an organizer").check();
  await window.getByRole("button", { name: `Hand over to ${heir.name}` }).click();
  await expect(told(window, "is handed over")).toBeVisible();

  const letter = await readMail(window, heir.email, /You own/);
  const give = /\/o\/\S+\/settings\/hand-over\?to=[\w-]+/.exec(letter)?.[0] ?? "";
  const other = await windowOf(heir);
  await other.goto(give);
  await expect(other.getByRole("heading", { name: `over to ${organization.owner.name}` })).toBeVisible();
  await other.getByLabel("I become a member").check();
  await other.getByRole("button", { name: `Hand over to ${organization.owner.name}` }).click();
  await expect(told(other, "is handed over")).toBeVisible();
  expect((await other.goto(`${base}/settings/hand-over`))?.status()).toBe(404);
});

test("a mentor leaves, and what happens then is told; an invitation brings him back", async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(7), seated: true });
  const [mentor, mentee] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  const pairingId = await propose(scene, mentor, mentee);
  await acceptPairing(mentor.ctx, { pairingId });
  await acceptPairing(mentee.ctx, { pairingId });

  const window = await windowOf(mentor);
  await window.goto(`${scene.base}/people/${mentor.ctx.membershipId}`);
  await window.getByRole("link", { name: "Leave Harbor Product Council" }).click();
  await expect(window.getByText("One pairing ends")).toBeVisible();
  await expect(window.getByText(/^One seat at evenings to come/)).toBeVisible();
  await checkPage(window);
  await window.getByRole("button", { name: "Leave", exact: true }).click();
  await expect(window).toHaveURL("/me");
  await expect(told(window, "You have left Harbor Product Council")).toBeVisible();
  await expect(window.getByText("You have not joined an organization yet.")).toBeVisible();
  expect((await window.goto(scene.base))?.status()).toBe(404);

  expect(await readMail(window, mentee.email, /pairing with .* has ended/)).toContain("has ended");
  expect(await readMail(window, organization.owner.email, /has left/)).toContain(`${mentor.name} has left`);

  const owner = await windowOf(organization.owner);
  await owner.goto(`${scene.base}/people/${mentor.ctx.membershipId}`);
  await expect(owner.getByText("Has left")).toBeVisible();
  await checkPage(owner);
  await owner.getByRole("button", { name: "Send the invitation" }).click();
  await expect(told(owner, "on its way")).toBeVisible();
});

test("an organizer removes a mentee, without JavaScript", async ({ council, organization, windowOf }) => {
  const { base, mentees } = await council({ firstEvening: inDays(7) });
  const mentee = nth(mentees, 0);
  const window = await windowOf(organization.owner, { javaScriptEnabled: false });
  await window.goto(`${base}/people/${mentee.ctx.membershipId}`);
  await window.getByRole("link", { name: `Remove ${mentee.name}` }).click();
  await window.getByRole("button", { name: `Remove ${mentee.name}` }).click();
  await expect(window.getByText("An invitation brings them back at any time.").first()).toBeVisible();
  await expect(window.getByText("Has left")).toBeVisible();
});
