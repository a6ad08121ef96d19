import { system } from "@/lib/db/unit";
import { acceptPairing } from "@/lib/pairings/commands";
import { readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";
import { propose } from "./support/season";

test("a mentor and a mentee write to each other, and neither sees an address", { tag: "@phone" }, async ({
  council,
  windowOf,
  organization,
}) => {
  const scene = await council({ firstEvening: inDays(7) });
  const [marta, priya] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  const pairingId = await propose(scene, marta, priya);
  for (const { ctx } of [marta, priya]) await acceptPairing(ctx, { pairingId });
  const thread = `${scene.base}/pairings/${pairingId}/messages`;

  const mentee = await windowOf(priya);
  await mentee.goto(`${scene.base}/pairings/${pairingId}`);
  await mentee.getByRole("link", { name: `Write to ${marta.name}` }).tap();
  await expect(mentee.getByText("Nothing yet.")).toBeVisible();
  await checkPage(mentee);
  await mentee
    .getByLabel("Your message")
    .fill("May I ask you something before we meet?\nIt is about my manager.");
  await mentee.getByRole("button", { name: "Send" }).tap();
  await expect(told(mentee, "Sent.")).toBeVisible();
  await expect(mentee.getByText("It is about my manager.")).toBeVisible();

  // Nobody waits for two minutes in a test: it is as if it had been written before.
  const { orgId } = organization.ctx;
  await system(async (tx) => {
    await tx.pairMessage.updateMany({ where: { orgId }, data: { createdAt: inDays(-0.1) } });
    await tx.$executeRaw`update "Outbox" set "relayedAt" = null, "id" = gen_random_uuid()
      where "orgId" = ${orgId}::uuid and topic = 'mail.pair-message'`;
  });
  const mentor = await windowOf(marta);
  const mail = await readMail(mentor, marta.email, `${priya.name} wrote to you`);
  expect(mail).toContain("> It is about my manager.");
  expect(mail).not.toContain(priya.email);
  await mentor.goto(`${scene.base}/inbox`);
  await mentor.getByRole("link", { name: `${priya.name} wrote to you` }).tap();
  await expect(mentor.getByText("It is about my manager.")).toBeVisible();
  expect(await mentor.content()).not.toContain(priya.email);
  await checkPage(mentor);
  await mentor.getByLabel("Your message").fill("Of course: https://calendar.example/marta");
  await mentor.getByRole("button", { name: "Send" }).tap();
  await expect(mentor.getByRole("link", { name: "https://calendar.example/marta" })).toBeVisible();

  // The answer is marked as new once; what one wrote can be taken away.
  await mentee.goto(thread);
  await expect(mentee.getByText("New", { exact: true })).toBeVisible();
  await expect(mentee.getByRole("link", { name: /^Raise a concern about the message by/ })).toBeVisible();
  await mentee.reload();
  await expect(mentee.getByText("New", { exact: true })).toHaveCount(0);
  await mentee.getByRole("button", { name: "Take it away" }).tap();
  await expect(told(mentee, "Taken away here.")).toBeVisible();
  await expect(mentee.getByText("It is about my manager.")).toHaveCount(0);
  await checkPage(mentee);

  const owner = await windowOf(organization.owner);
  await owner.goto(thread);
  await expect(owner.getByRole("heading", { name: "We could not find this page." })).toBeVisible();
});
