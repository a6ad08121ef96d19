import { raiseConcern } from "@/lib/safety/concerns/commands";
import { codeIn, readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test } from "./support/scene";
import { unique } from "./support/story";

test("somebody looks at what happened to their account", { tag: "@phone" }, async ({
  newPerson,
  windowOf,
}) => {
  const person = await newPerson("Rita Record");
  const window = await windowOf(null);

  // Signs in with a phone, adds an address, and has another device signed out.
  await window.goto("/sign-in?to=/me/sign-in");
  await window.getByLabel("Your mail address").fill(person.email);
  await window.getByRole("button", { name: "Send me a link and a code" }).click();
  await window.getByLabel("Six-digit code").fill(codeIn(await readMail(window, person.email, "Sign in")));
  await window.getByRole("button", { name: "Sign in" }).click();
  await window.getByRole("textbox", { name: /^Add a/ }).fill(`${unique("rita")}@home.example`);
  await window.getByRole("button", { name: "Add it" }).click();
  await expect(window.getByText("Look into your mail")).toBeVisible();
  await window.getByLabel("Six-digit code").fill("000000");
  await window.getByRole("button", { name: "Confirm" }).click();
  await expect(window.getByText(/This is not the code we sent/).first()).toBeVisible();
  await window.getByRole("button", { name: "Sign out everywhere else" }).click();
  await expect(window.getByText("This device")).toBeVisible();

  await window.getByRole("link", { name: "Look at the list" }).click();
  await expect(
    window.getByRole("heading", { level: 1, name: "What happened to your account" }),
  ).toBeVisible();
  await checkPage(window);
  const list = window.getByRole("list", { name: "What happened to your account" });
  await expect(list.getByRole("listitem")).toContainText([
    "Signed out on several devices at once",
    "A wrong code typed",
    "A link sent to an address that was to be added",
    "Signed in",
    "Signed in",
  ]);
  await expect(list.getByRole("listitem").first()).toContainText("network 127.0.0.0/24");

  // Somebody else's address of the page, and one made up, begin at the newest.
  const other = await newPerson("Otto Other");
  const theirs = await windowOf(other, { javaScriptEnabled: false });
  await theirs.goto("/me/activity?after=made-up&before=0199b4a1-0000-7000-8000-000000000001");
  await expect(theirs.getByRole("listitem").filter({ hasText: "Signed in" })).toHaveCount(1);
  await expect(theirs.getByText("A wrong code typed")).toHaveCount(0);
});

test("an owner sees that a concern was raised, and comes to it from there", async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(2) });
  const [mentee, mentor] = [nth(scene.mentees, 0), nth(scene.mentors, 0)];
  const about = { kind: "person" as const, id: mentor.ctx.membershipId };
  const { concernId } = await raiseConcern(mentee.ctx, { about, text: "Not in the record." });
  const window = await windowOf(organization.owner);
  await window.goto(`${scene.base}/settings/audit?action=raiseConcern`);
  const events = window.getByRole("list", { name: "What was done" }).getByRole("listitem");
  await expect(events).toHaveCount(1);
  await expect(events).toContainText(`${mentee.name} raised a concern`);
  await checkPage(window);
  await window.getByRole("link", { name: "Open a concern" }).click();
  await expect(window).toHaveURL(new RegExp(`/concerns/${concernId}$`));
});
