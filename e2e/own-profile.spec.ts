import sharp from "sharp";
import { createOrganization } from "@/lib/organizations/commands";
import { createOrganizationSchema } from "@/lib/organizations/schema";
import { mintUser } from "@/lib/tenancy/mint";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";
import { unique } from "./support/story";

const portrait = async (color: string) => ({
  name: "me.png",
  mimeType: "image/png",
  buffer: await sharp({ create: { width: 640, height: 480, channels: 3, background: color } })
    .png()
    .toBuffer(),
});

test("a mentee says who she is, chooses who sees what, and is seen so", async ({
  council,
  organization,
  newPerson,
  windowOf,
}) => {
  const { base, mentees, mentors } = await council({ firstEvening: inDays(7) });
  const mina = nth(mentees, 0);
  const window = await windowOf(mina);
  await window.goto("/me");
  await checkPage(window);
  await window.getByRole("link", { name: "Profile", exact: true }).click();
  await expect(window.getByRole("heading", { name: "What you say about yourself" })).toBeVisible();
  await checkPage(window);

  await window.getByLabel("A picture of you").setInputFiles(await portrait("#804020"));
  await window.getByRole("button", { name: "Use this picture" }).click();
  await expect(told(window, "It is saved")).toBeVisible();

  await window.getByLabel(/^Pronouns/).fill("she/her");
  await window.getByLabel(/^Languages/).fill("English, Tamil");
  await window.getByLabel(/^Job title/).fill("Product analyst");
  await window.getByLabel(/^Employer/).fill("Tern Shipping");
  await window.getByLabel("Who sees this: your work").selectOption("Organizers only");
  await window.getByLabel(/^Topics you offer/).fill("Spreadsheets\nQuiet rooms");
  await window.getByLabel(/^Topics you look for/).fill("Speaking up");
  await window
    .getByLabel("Who sees this: what you look for")
    .selectOption("People of my cohorts, and organizers");
  await window.getByRole("button", { name: "Save your profile" }).click();
  await expect(told(window, "Saved, also in one organization.")).toBeVisible();
  await expect(window.getByLabel(/^Topics you offer/)).toHaveValue("Spreadsheets\nQuiet rooms");
  await checkPage(window);

  const page = `${base}/people/${mina.ctx.membershipId}`;
  const mentor = await windowOf(nth(mentors, 0));
  await mentor.goto(page);
  await expect(mentor.getByText("she/her")).toBeVisible();
  await expect(mentor.getByText("Spreadsheets, Quiet rooms")).toBeVisible();
  await expect(mentor.getByText("Speaking up")).toBeVisible();
  await expect(mentor.getByText("Tern Shipping")).toHaveCount(0);
  const face = mentor.getByRole("main").locator("img").first();
  await expect(face).toBeVisible();
  expect(await face.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth)).toBe(320);
  const answer = await mentor.request.get((await face.getAttribute("src")) ?? "");
  expect(answer.headers()).toMatchObject({
    "content-type": "image/webp",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=31536000, immutable",
  });
  await checkPage(mentor);

  const owner = await windowOf(organization.owner);
  await owner.goto(page);
  await expect(owner.getByText("Product analyst, Tern Shipping")).toBeVisible();
  await owner.goto(`${page}/edit`);
  await expect(owner.getByText("Title and employer are theirs")).toBeVisible();
  await checkPage(owner);

  const stranger = await windowOf(await newPerson("Sam Stranger"));
  const src = (await face.getAttribute("src")) ?? "";
  expect((await stranger.request.get(src)).status()).toBe(404);

  await window.getByRole("button", { name: "Remove it, everywhere" }).click();
  await expect(told(window, "Your portrait is removed.")).toBeVisible();
  expect((await mentor.request.get(src)).status()).toBe(404);
});

test("a profile without JavaScript, and a file that is no picture", async ({ organization, windowOf }) => {
  const window = await windowOf(organization.owner, { javaScriptEnabled: false });
  await window.goto("/me/profile");
  await window.getByLabel("A picture of you").setInputFiles({
    ...{ name: "me.png", mimeType: "image/png", buffer: Buffer.from("not a picture at all") },
  });
  await window.getByRole("button", { name: "Use this picture" }).click();
  await expect(window.getByText("This file is not a picture we can read").first()).toBeVisible();
  await window.getByLabel("A picture of you").setInputFiles(await portrait("#204080"));
  await window.getByRole("button", { name: "Use this picture" }).click();
  await expect(window.getByText("It is saved")).toBeVisible();
  await window.getByLabel(/^Job title/).fill("Captain");
  await window.getByRole("button", { name: "Save your profile" }).click();
  await expect(window.getByText("Saved, also in one organization.")).toBeVisible();
  await window.goto(`/o/${organization.slug}/people/${organization.ctx.membershipId}`);
  await expect(window.getByText("Captain · Owner")).toBeVisible();
});

test("switching between organizations, and a logo", async ({ organization, windowOf }) => {
  const { owner, slug } = organization;
  const user = await mintUser(owner.sessionToken);
  if (!user) throw new Error("the session should be good");
  const second = unique("second");
  const look = { accent: "#7a2e4d", timeZone: "Europe/Paris", yourName: owner.name };
  await createOrganization(
    user,
    createOrganizationSchema.parse({ name: "Lighthouse Mentors", slug: second, ...look }),
  );
  const window = await windowOf(owner);
  // With two organizations the start page lets one choose.
  await window.goto("/");
  await expect(window).toHaveURL("/me");
  await window.getByRole("main").getByRole("link", { name: "Harbor Product Council", exact: true }).click();
  await expect(window).toHaveURL(`/o/${slug}`);
  await window.locator("summary", { hasText: "your menu" }).click();
  await window.getByRole("link", { name: "Lighthouse Mentors" }).click();
  await expect(window).toHaveURL(`/o/${second}`);
  await checkPage(window);

  await window.goto(`/o/${second}/settings`);
  await checkPage(window);
  await window.getByLabel("Accent color").fill("#ffe680");
  await expect(window.getByText("Please choose a darker color.").first()).toBeVisible();
  await window.getByRole("button", { name: "Save", exact: true }).click();
  await expect(window.getByText("White text cannot be read on this color").first()).toBeVisible();
  await window.getByLabel("Accent color").fill("#204080");
  await expect(window.getByText("it can be read well")).toBeVisible();
  await window.getByRole("button", { name: "Save", exact: true }).click();
  await expect(window.getByText("Saved.").first()).toBeVisible();

  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="400" height="100" rx="20" fill="#204080"/></svg>`;
  const buffer = await sharp(Buffer.from(svg)).png().toBuffer();
  await window.getByLabel("The logo").setInputFiles({ name: "logo.png", mimeType: "image/png", buffer });
  await window.getByRole("button", { name: "Use this logo" }).click();
  await expect(told(window, "The logo is saved")).toBeVisible();
  const logo = window.locator("header img").first();
  await expect(logo).toBeVisible();
  await checkPage(window);
  await window.getByRole("button", { name: "Remove the logo" }).click();
  await expect(told(window, "The logo is removed.")).toBeVisible();
  await expect(logo).toHaveCount(0);
});
