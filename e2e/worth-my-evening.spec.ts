import { atTime } from "@/lib/clock";
import { system } from "@/lib/db/unit";
import { answerPulse } from "@/lib/pulse/commands";
import { askPulses, closePulses } from "@/lib/pulse/upkeep/commands";
import { Hand } from "./support/hand";
import { linkIn, readMail } from "./support/mail";
import { checkPage, expect, inDays, inMinutes, nth, test, told } from "./support/scene";

test("worth my evening: one tap, a link that signs nobody in, and numbers without names", {
  tag: "@phone",
}, async ({ council, organization, windowOf }) => {
  // It began this afternoon and is over since a few minutes.
  const scene = await council({ firstEvening: inMinutes(-155), seated: true });
  const { base, evenings, organizer } = scene;
  const [marta, theo] = [nth(scene.mentors, 0), nth(scene.mentors, 1)];
  const [priya, jonas, amina, leo] = [0, 1, 2, 3].map((at) => nth(scene.mentees, at));
  const evening = nth(evenings, 0);
  const data = { endsAt: inMinutes(-5) };
  await system((tx) => tx.session.updateMany({ where: { orgId: organizer.orgId, id: evening.id }, data }));

  // From home.
  const phone = await windowOf(marta);
  const hand = new Hand("tap");
  await phone.goto(base);
  await checkPage(phone);
  await hand.press(
    phone
      .getByRole("form", { name: "Was it worth your evening?" })
      .getByRole("button", { name: /Very much/ }),
  );
  await expect(told(phone, "Thank you. You can change it until it closes.")).toBeVisible();
  expect(hand.presses).toBe(1);
  await phone.getByRole("textbox", { name: /A word why/ }).fill("Such honesty");
  await phone.getByRole("button", { name: "Add it" }).tap();
  await expect(phone.getByRole("textbox", { name: /A word why/ })).toHaveValue("Such honesty");
  await checkPage(phone);
  await phone.goto(base);
  await expect(phone.getByRole("form", { name: "Was it worth your evening?" })).toHaveCount(0);
  await phone.goto(`${base}/sessions/${evening.id}`);
  await expect(phone.getByRole("button", { name: /Very much/ })).toHaveAttribute("aria-pressed", "true");
  await checkPage(phone);

  // From the mail, by somebody who is not signed in; opening the link says nothing.
  await system((tx) => askPulses(tx));
  const mail = await readMail(phone, nth([priya], 0)?.email ?? "", /worth your evening/);
  const stranger = await windowOf(null);
  await stranger.goto(`${linkIn(mail, "/pulse/").replace(/\?.*/, "")}?say=4`);
  await expect(stranger.getByRole("radio", { name: "Yes" })).toBeChecked();
  const said = () =>
    system((tx) => tx.pulse.count({ where: { sessionId: evening.id, rating: { not: null } } }));
  expect(await said()).toBe(1);
  await checkPage(stranger);
  await stranger.getByRole("button", { name: "Send it" }).tap();
  await expect(stranger.getByRole("heading", { name: "Thank you." })).toBeVisible();
  await checkPage(stranger);
  expect(await said()).toBe(2);
  const link = new URL(stranger.url()).pathname;

  // The others; the organizer sees how many, and nothing else while it is open.
  const answers = [
    [theo, 5],
    [jonas, 2],
    [amina, 4],
    [leo, 3],
  ] as const;
  for (const [person, rating] of answers)
    if (person) await answerPulse(person.ctx, { sessionId: evening.id, rating, words: "" });
  const desk = await windowOf(organization.owner);
  await desk.goto(`${base}/sessions/${evening.id}`);
  await desk.getByRole("link", { name: "Was it worth the evening?" }).tap();
  await expect(desk.getByText("6 have answered so far.")).toBeVisible();
  expect(await desk.content()).not.toContain("Such honesty");
  await checkPage(desk);

  // Three days later it is counted, and every single answer is gone.
  await atTime(inDays(4), () => system((tx) => closePulses(tx)));
  await desk.reload();
  await expect(
    desk.getByText("4 of 6 said that it was worth their evening. On average 3.8 of 5."),
  ).toBeVisible();
  await expect(desk.getByText("“Such honesty”")).toBeVisible();
  for (const { name } of [...scene.mentors, ...scene.mentees])
    expect(await desk.content()).not.toContain(name);
  await checkPage(desk);
  expect(await system((tx) => tx.pulse.count({ where: { sessionId: evening.id } }))).toBe(0);
  await stranger.goto(link);
  await expect(stranger.getByRole("heading", { name: "This has closed" })).toBeVisible();
  await checkPage(stranger);
});
