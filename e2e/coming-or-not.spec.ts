import { readByIcalJs } from "@/lib/calendar/ical/testing/readers";
import { system } from "@/lib/db/unit";
import { linkIn, readInvitation, readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test } from "./support/scene";

test("somebody says from the mail whether they come, and the organizer seats who does", {
  tag: "@phone",
}, async ({ council, organization, windowOf, request }) => {
  test.setTimeout(240_000);
  const scene = await council({ firstEvening: inDays(5) });
  const [evening, mentee, other] = [nth(scene.evenings, 0), nth(scene.mentees, 0), nth(scene.mentees, 1)];
  const about = `Do you come? ${evening.title}`;
  const said = () =>
    system((tx) => tx.rsvp.count({ where: { orgId: scene.organizer.orgId, coming: { not: null } } }));

  const stranger = await windowOf(null);
  const mail = await readMail(stranger, mentee.email, about);
  const links = ["yes", "no", "maybe"].map((answer) => linkIn(mail, `/rsvp/[\\w-]+\\?answer=(?=${answer})`));
  const [invitation] = readByIcalJs(await readInvitation(stranger, mentee.email, about)).events;
  expect(invitation).toMatchObject({ title: evening.title, place: "The library, 1 Harbor Street" });
  expect(invitation?.attendees).toMatchObject([{ address: mentee.email, status: "NEEDS-ACTION" }]);

  await test.step("a scanner that opens every link says nothing for them", async () => {
    for (const link of links) {
      expect((await request.get(link)).status()).toBe(200);
      expect((await request.head(link)).status()).toBe(200);
    }
    expect(await said()).toBe(0);
  });

  await test.step("a button does, without signing anybody in, and can be pressed again", async () => {
    await stranger.goto(nth(links, 1));
    await expect(stranger.getByRole("heading", { level: 1, name: evening.title })).toBeVisible();
    await checkPage(stranger);
    const form = stranger.getByRole("form", { name: "Do you come?" });
    await expect(form.getByRole("button").first()).toHaveText("I can’t come");
    await form.getByRole("button", { name: "Yes, I come" }).click();
    await expect(stranger.getByRole("heading", { name: "Thank you. You come." })).toBeVisible();
    await form.getByRole("button", { name: "I can’t come" }).click();
    await expect(stranger.getByRole("heading", { name: "Thank you. You can’t come." })).toBeVisible();
    await checkPage(stranger);
    expect(await said()).toBe(1);
    await stranger.goto(`${scene.base}/sessions/${evening.id}`);
    await expect(stranger).toHaveURL(/\/sign-in/);
  });

  await test.step("also without scripts", async () => {
    const plain = await windowOf(null, { javaScriptEnabled: false });
    const link = linkIn(await readMail(stranger, other.email, about), "/rsvp/[\\w-]+\\?answer=(?=yes)");
    await plain.goto(link);
    await plain.getByRole("button", { name: "Yes, I come" }).click();
    await expect(plain.getByRole("heading", { name: "Thank you. You come." })).toBeVisible();
  });

  await test.step("or on the page of the evening", async () => {
    const phone = await windowOf(nth(scene.mentors, 0));
    await phone.goto(`${scene.base}/sessions/${evening.id}`);
    await phone.getByRole("button", { name: "I don’t know yet" }).click();
    await expect(phone.getByRole("heading", { name: "You don’t know yet." })).toBeVisible();
    await expect(phone.getByText("Who comes")).toHaveCount(0);
    await checkPage(phone);
    const file = phone.getByRole("link", { name: /Apple and others/ });
    const ics = await phone.request.get((await file.getAttribute("href")) ?? "");
    expect(readByIcalJs(await ics.text()).events).toMatchObject([{ title: evening.title }]);
  });

  await test.step("the organizer sees who comes, and the tables are laid for them", async () => {
    const desk = await windowOf(organization.owner);
    await desk.goto(`${scene.base}/sessions/${evening.id}`);
    await expect(desk.getByText("1 comes, 1 can’t, 1 is not sure yet; 3 have not said.")).toBeVisible();
    await desk.getByText("By name").click();
    const cannot = desk.getByRole("list", { name: "Can’t come" });
    await expect(cannot.getByRole("listitem")).toHaveText([new RegExp(mentee.name)]);
    await checkPage(desk);
    await desk.getByRole("button", { name: "Seat the groups" }).click();
    await desk.waitForURL(/\/groups/);
    await desk.goto(`${scene.base}/sessions/${evening.id}/groups`);
    await expect(desk.getByText("said they can’t come")).toBeVisible();
    await checkPage(desk);
  });

  await test.step("an old link says that nothing is asked any more", async () => {
    await system((tx) => tx.accessLink.deleteMany({ where: { orgId: scene.organizer.orgId, kind: "rsvp" } }));
    await stranger.goto(linkIn(await readMail(stranger, mentee.email, about), "/rsvp/"));
    await expect(
      stranger.getByRole("heading", { name: "This evening needs no answer any more" }),
    ).toBeVisible();
    await checkPage(stranger);
  });
});
