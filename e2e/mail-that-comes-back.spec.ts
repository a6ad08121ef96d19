import { system } from "@/lib/db/unit";
import { stopMailTo } from "@/lib/letters/returned/upkeep/commands";
import { readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";

test("mail to somebody comes back: the organizers are told, and try again", { tag: "@phone" }, async ({
  council,
  windowOf,
  organization,
  request,
}) => {
  const scene = await council({ firstEvening: inDays(7) });
  const priya = nth(scene.mentees, 0);
  await system((tx) => stopMailTo(tx, priya.email, "bounced"));

  const phone = await windowOf(organization.owner);
  const mail = await readMail(phone, organization.owner.email, `Mail to ${priya.name} comes back`);
  expect(mail).not.toContain(priya.email);
  await phone.goto(`${scene.base}/inbox`);
  await phone.getByRole("link", { name: `Mail to ${priya.name} does not arrive` }).tap();
  await expect(phone.getByText("Mail to this address comes back")).toBeVisible();
  await checkPage(phone);
  await phone.getByRole("button", { name: "Try this address again" }).tap();
  await expect(told(phone, "The next mail goes there again.")).toBeVisible();
  await expect(phone.getByText("Mail to this address comes back")).toHaveCount(0);

  // Nobody else learns of it, and without a secret no mail service is listened to.
  await system((tx) => stopMailTo(tx, priya.email, "bounced"));
  const peer = await windowOf(nth(scene.mentees, 1));
  await peer.goto(`${scene.base}/people/${priya.ctx.membershipId}`);
  await expect(peer.getByRole("heading", { name: priya.name })).toBeVisible();
  await expect(peer.getByText("comes back")).toHaveCount(0);
  const events = [{ type: "bounce", address: priya.email }];
  expect((await request.post("/api/mail-events", { data: { events } })).status()).toBe(404);
});
