import { invitePerson } from "@/lib/people/invitations/commands";
import { codeIn, linkIn, readMail } from "./support/mail";
import { checkPage, expect, test, unique } from "./support/story";

test("an invitation opened while signed in as somebody else", async ({
  organization,
  newPerson,
  windowOf,
}) => {
  const email = `${unique("ada")}@example.org`;
  await invitePerson(organization.ctx, { name: "Ada Byron", email, role: "member" });
  const somebody = await newPerson("Sam Somebody");
  const window = await windowOf(somebody);
  const link = linkIn(await readMail(window, email), "/invitation/");
  await window.goto(link);
  await expect(window.getByText("You are signed in as somebody else")).toBeVisible();
  await expect(window.getByText(email)).toBeVisible();
  await expect(window.getByText(somebody.email)).toBeVisible();
  await checkPage(window);
  await window.getByRole("button", { name: "Sign out, and accept with that address" }).click();
  await expect(window).toHaveURL(`/o/${organization.slug}`);
  await window.goto("/me/profile");
  await expect(window.getByLabel("Name", { exact: true })).toHaveValue("Ada Byron");
  await window.goto(link);
  await expect(window.getByText("This invitation was accepted")).toBeVisible();
  await checkPage(window);
});

test("and by somebody who has an account: they sign in first, and come back", async ({
  organization,
  newPerson,
  windowOf,
}) => {
  const invited = await newPerson("Ida Invited");
  await invitePerson(organization.ctx, { name: "Ida Invited", email: invited.email, role: "member" });
  const window = await windowOf(await newPerson("Sam Somebody"));
  await window.goto(linkIn(await readMail(window, invited.email, /invites|join/i), "/invitation/"));
  await window.getByRole("button", { name: "Sign out, and accept with that address" }).click();
  await expect(window.getByRole("heading", { name: "Look into your mail" })).toBeVisible();
  const code = codeIn(await readMail(window, invited.email, /sign/i));
  await window.getByLabel("Six-digit code").fill(code);
  await window.getByRole("button", { name: "Sign in" }).click();
  await expect(window.getByText("You are signed in as somebody else")).toHaveCount(0);
  await window.getByRole("button", { name: "Accept and join" }).click();
  await expect(window).toHaveURL(`/o/${organization.slug}`);
});
