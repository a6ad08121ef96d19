import { checkPage, expect, inDays, nth, test } from "./support/scene";

test("an organizer looks at the mails their people get", { tag: "@phone" }, async ({
  council,
  windowOf,
  organization,
}) => {
  const scene = await council({ firstEvening: inDays(7) });
  const phone = await windowOf(organization.owner);
  await phone.goto(`${scene.base}/cohorts/${scene.cohortId}/announcements`);
  await phone.getByRole("link", { name: "all mails people get" }).tap();
  await expect(phone.getByRole("heading", { name: "Mails people get" })).toBeVisible();
  await expect(
    phone.getByRole("list", { name: "Sessions and meetings" }).getByRole("link").first(),
  ).toBeVisible();
  await checkPage(phone);
  await phone.getByRole("link", { name: "Somebody thanked them" }).tap();

  // In the organization's own name, as it arrives, light and dark whatever this phone prefers.
  const mail = phone.frameLocator('iframe[title="The mail as it arrives"]');
  await expect(mail.getByText("You listened before you advised.", { exact: true })).toBeVisible();
  await expect(mail.getByText(organization.ctx.orgName).first()).toBeVisible();
  const paper = () => mail.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(await paper()).toBe("rgb(250, 247, 242)");
  await checkPage(phone);
  await phone.getByRole("link", { name: "Dark", exact: true }).tap();
  await expect(phone.getByRole("link", { name: "Dark", exact: true })).toHaveAttribute(
    "aria-current",
    "page",
  );
  await expect.poll(paper).toBe("rgb(25, 23, 20)");
  await phone.getByRole("link", { name: "Plain text" }).tap();
  await expect(phone.getByText("No more mails about promises and thanks:")).toBeVisible();
  await checkPage(phone);

  // Its document has no rights here, stands in no other site's frame, and is nothing for members.
  const sheet = `${scene.base}/mails/thanks/sheet`;
  const answer = await phone.context().request.get(sheet);
  expect(answer.headers()["content-security-policy"]).toBe(
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  );
  const mentee = await windowOf(nth(scene.mentees, 0));
  for (const path of [`${scene.base}/mails`, `${scene.base}/mails/thanks`, sheet])
    expect((await mentee.context().request.get(path)).status(), path).toBe(404);
});
