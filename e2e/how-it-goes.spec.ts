import { system } from "@/lib/db/unit";
import { acceptPairing } from "@/lib/pairings/commands";
import { askHowItGoes } from "@/lib/pairings/ratings/upkeep/commands";
import { readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test } from "./support/scene";
import { propose } from "./support/season";

test("after a month both are asked in one tap, and the organizers alone read it", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(-40) });
  const [mentor, mentee] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  const pairingId = await propose(scene, mentor, mentee);
  for (const { ctx } of [mentor, mentee]) await acceptPairing(ctx, { pairingId });
  const { orgId } = scene.organizer;
  await system((tx) =>
    tx.pairing.update({ where: { orgId_id: { orgId, id: pairingId } }, data: { activatedAt: inDays(-31) } }),
  );
  await system((tx) => askHowItGoes(tx));

  const phone = await windowOf(mentee);
  expect(await readMail(phone, mentee.email, /How is it going/)).toContain(
    "Only the organizers see your answer",
  );
  await phone.goto(scene.base);
  await phone.getByRole("link", { name: "Say how it goes" }).first().click();
  await checkPage(phone);
  await phone.getByRole("button", { name: "It is hard. It does not feel right yet." }).click();
  await expect(phone.getByText("It is with the organizers. A tap below changes it.")).toBeVisible();
  await phone.getByLabel(/What should the organizers know/).fill("He talks most of the hour.");
  await phone.getByRole("button", { name: "Tell the organizers" }).click();
  const words = phone.getByRole("form", { name: "A few words more" });
  await expect(words.getByText("Thank you. The organizers read it, nobody else.")).toBeVisible();
  await expect(phone.getByText("Thank you. The organizers read it, nobody else.")).toHaveCount(1);
  await checkPage(phone);

  const other = await windowOf(mentor);
  for (const page of ["", `/pairings/${pairingId}`, `/pairings/${pairingId}/how`]) {
    await other.goto(`${scene.base}${page}`);
    await expect(other.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await other.content()).not.toContain("most of the hour");
  }
  const desk = await windowOf(organization.owner);
  await desk.goto(`${scene.base}/cohorts/${scene.cohortId}/pairings`);
  await desk.getByRole("link", { name: "Read what they said" }).click();
  await expect(desk.getByText(`${mentee.name} says it is hard.`)).toBeVisible();
  await expect(desk.getByText("“He talks most of the hour.”")).toBeVisible();
  await checkPage(desk);
});
