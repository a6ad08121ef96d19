import { system } from "@/lib/db/unit";
import { acceptPairing } from "@/lib/pairings/commands";
import { movePerson } from "@/lib/seating/moves/commands";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";
import { propose } from "./support/season";

test("somebody is kept apart from their mentor, and nobody is told why", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(2), mentors: 4, mentees: 8, seated: true });
  const { base, organizer, evenings } = scene;
  const [marta, priya] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  const sessionId = nth(evenings, 0).id;
  const pairingId = await propose(scene, marta, priya);
  await acceptPairing(marta.ctx, { pairingId });
  await acceptPairing(priya.ctx, { pairingId });
  const seat = await system((tx) =>
    tx.seat.findFirstOrThrow({
      where: { orgId: organizer.orgId, sessionId, participationId: marta.participationId },
    }),
  );
  await movePerson(organizer, { sessionId, personId: priya.participationId, to: seat.groupId });

  const phone = await windowOf(priya);
  await phone.goto(`${base}/people/${marta.ctx.membershipId}`);
  await phone.getByText(`Block ${marta.name}`).first().tap();
  await expect(phone.getByText("is not told. The organizers see")).toBeVisible();
  await checkPage(phone);
  await phone.getByRole("button", { name: `Block ${marta.name}` }).tap();
  await expect(told(phone, "You are kept apart from now on")).toBeVisible();
  await expect(phone.getByText(`You have blocked ${marta.name}`)).toBeVisible();
  await checkPage(phone);

  // The other one reads that it has come to an end, and nothing else has changed for them.
  const other = await windowOf(marta);
  await other.goto(`${base}/pairings/${pairingId}`);
  await expect(other.getByText("This pairing has come to an end.")).toBeVisible();
  await checkPage(other);
  for (const path of [base, `${base}/people/${priya.ctx.membershipId}`, `${base}/concerns`]) {
    await other.goto(path);
    await expect(other.getByText(/blocked (you|Marta)|has blocked/i)).toHaveCount(0);
  }

  // The organizer sees that the two are to be kept apart, not who asked, and fills the groups again.
  const desk = await windowOf(organization.owner);
  await desk.goto(base);
  await expect(desk.getByText("needs another look")).toBeVisible();
  await checkPage(desk);
  await desk.getByRole("link", { name: "Look at the groups" }).tap();
  await expect(desk.getByText("sit in one group, and are to be kept apart")).toBeVisible();
  await checkPage(desk);
  await desk.locator("summary").filter({ hasText: "Seat the groups again" }).tap();
  await desk.getByRole("button", { name: "Seat the groups again" }).tap();
  await expect(desk.getByText("sit in one group, and are to be kept apart")).toHaveCount(0);
  await expect(propose(scene, marta, priya)).rejects.toMatchObject({ code: "invalid" });

  // And can be undone, by the one who did it.
  await phone.goto(`${base}/concerns`);
  await expect(phone.getByRole("list", { name: "People you have blocked" })).toContainText(marta.name);
  await checkPage(phone);
  await phone.getByRole("button", { name: "Take the block back" }).tap();
  await expect(told(phone, "The block is gone.")).toBeVisible();
  await propose(scene, marta, priya);
});
