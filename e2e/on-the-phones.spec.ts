import type { Page } from "@playwright/test";
import { system } from "@/lib/db/unit";
import { movePerson } from "@/lib/seating/moves/commands";
import { cancelSession } from "@/lib/sessions/commands";
import { checkPage, expect, inMinutes, nth, test } from "./support/scene";

const points = (phone: Page) => phone.getByRole("list", { name: /^Points of group/ });
const said = (phone: Page) => points(phone).getByRole("listitem").locator("p.font-serif").allTextContents();

async function write(phone: Page, text: string): Promise<void> {
  const field = phone.getByLabel(/^A point of group/);
  await field.fill(text);
  await phone.getByRole("button", { name: "Add the point" }).click();
  await expect(field).toHaveValue("");
}

test("a group writes on its phones: live, through a lost connection, and through a closed tab", async ({
  council,
  windowOf,
}) => {
  test.setTimeout(180_000);
  const { base, evenings, mentors, mentees, organizer } = await council({
    firstEvening: inMinutes(-5),
    seated: true,
  });
  const evening = nth(evenings, 0);
  const [first, second] = [nth(evening.questions, 0), nth(evening.questions, 1)];
  const address = `${base}/sessions/${evening.id}/points`;
  const people = [nth(mentors, 0), nth(mentees, 0), nth(mentees, 1)];
  const [marta, priya, jonas] = (await Promise.all(people.map((person) => windowOf(person)))) as [
    Page,
    Page,
    Page,
  ];
  for (const phone of [marta, priya, jonas]) {
    await phone.goto(address);
    await expect(phone.getByRole("heading", { level: 1, name: first.text })).toBeVisible();
  }

  // What one writes stands on the others' phones, and so does a tap.
  await write(priya, "Lead without authority");
  for (const phone of [marta, jonas]) await expect(points(phone)).toContainText("Lead without authority");
  await marta.getByRole("button", { name: "Endorse" }).click();
  await expect(marta.getByRole("button", { name: "Endorsed · 1" })).toBeVisible();
  for (const phone of [priya, jonas])
    await expect(phone.getByRole("button", { name: "Endorse · 1" })).toBeVisible();
  await checkPage(marta);

  // One loses the net, goes on writing, also to the next question, and closes the tab.
  const pocket = jonas.context();
  await pocket.setOffline(true);
  await write(jonas, "Written in the lift, one");
  await expect(jonas.getByText("One thing is kept on this phone, and sent when you are back.")).toBeVisible();
  await write(jonas, "Written in the lift, two");
  await jonas.getByRole("link", { name: "Next question" }).click();
  await expect(jonas.getByRole("heading", { level: 1, name: second.text })).toBeVisible();
  await write(jonas, "To the second question");
  await expect(points(jonas)).toContainText("To the second question");
  await jonas.close();
  await write(priya, "Meanwhile");
  await expect(points(marta)).toContainText("Meanwhile");
  await expect(points(marta)).not.toContainText("Written in the lift");

  // Back again, in two tabs at once: everything is sent once, in the order it was written.
  await pocket.setOffline(false);
  const tabs = await Promise.all([pocket.newPage(), pocket.newPage()]);
  await Promise.all(tabs.map((tab) => tab.goto(address)));
  const all = ["Written in the lift, two", "Written in the lift, one", "Meanwhile", "Lead without authority"];
  for (const phone of [marta, priya, ...tabs]) await expect.poll(() => said(phone)).toEqual(all);
  await marta.getByRole("link", { name: "Next question" }).click();
  await expect.poll(() => said(marta)).toEqual(["To the second question"]);
  await marta.goBack();
  await expect.poll(() => said(marta)).toEqual(all);
  const stored = await system((tx) =>
    tx.point.findMany({
      where: { orgId: organizer.orgId, sessionId: evening.id },
      orderBy: { createdAt: "asc" },
    }),
  );
  expect(stored.map(({ text }) => text)).toEqual([
    ...["Lead without authority", "Meanwhile", "Written in the lift, one", "Written in the lift, two"],
    "To the second question",
  ]);
  await marta.reload();
  expect(await said(marta)).toEqual(all);
  await checkPage(nth(tabs, 0));
  await nth(tabs, 1).close();

  // Whoever has no seat in the group any more hears nothing of it, and is told what became of their words.
  const [phone] = tabs as [Page, Page];
  await pocket.setOffline(true);
  await write(phone, "Too late");
  const personId = nth(mentees, 1).participationId;
  await movePerson(organizer, { sessionId: evening.id, personId, to: "none" });
  await pocket.setOffline(false);
  await expect(phone.getByText("This was not sent, and is still here: Too late")).toBeVisible();
  await expect(phone.getByText("Lead without authority")).toBeHidden();
  await checkPage(phone);
  await phone.getByRole("button", { name: "Let it go" }).click();
  await expect(phone.getByText("Too late")).toBeHidden();

  // A cancelled evening collects nothing, and every phone says so by itself.
  await cancelSession(organizer, { sessionId: evening.id });
  await expect(priya.getByText("This session is cancelled.")).toBeVisible();
  await expect(priya.getByRole("button", { name: "Add the point" })).toBeHidden();
});
