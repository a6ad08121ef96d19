import type { Page } from "@playwright/test";
import { readByIcalJs, readByNodeIcal } from "@/lib/calendar/ical/testing/readers";
import { toLocal } from "@/lib/calendar/when";
import { system } from "@/lib/db/unit";
import { acceptPairing } from "@/lib/pairings/commands";
import { readInvitation, readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, type Participant, test, told } from "./support/scene";
import { propose } from "./support/season";

const zones = { mentor: "America/New_York", mentee: "Europe/Vienna" };
const minute = (date: Date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000);

async function typeTimes(page: Page, zone: string, times: readonly Date[]): Promise<void> {
  for (const [index, label] of ["First", "Second", "Third"].entries()) {
    const time = times[index];
    if (time) await page.getByLabel(label).fill(toLocal(time, zone));
  }
}

/** What the newest mail about a meeting puts into somebody's calendar, as two readers agree on it. */
async function inCalendar(page: Page, { email }: Participant, subject: RegExp) {
  const text = await readInvitation(page, email, subject);
  const { method, events } = readByIcalJs(text);
  expect(readByNodeIcal(text)).toEqual({ method, events });
  return { method, ...nth(events, 0) };
}

test("two who are paired find a time, move it once, and one calls it off", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  test.setTimeout(240_000);
  const scene = await council({ firstEvening: inDays(-40) });
  const [mentor, mentee] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  const pairingId = await propose(scene, mentor, mentee);
  for (const { ctx } of [mentor, mentee]) await acceptPairing(ctx, { pairingId });
  await system((tx) => tx.user.update({ where: { id: mentee.userId }, data: { timeZone: zones.mentee } }));
  const times = [inDays(4), inDays(5), inDays(6)].map(minute);
  const [one, other] = [await windowOf(mentor), await windowOf(mentee)];

  await test.step("the mentor proposes three times", async () => {
    await one.goto(`${scene.base}/pairings/${pairingId}`);
    await one.getByRole("link", { name: "Propose times" }).click();
    await typeTimes(one, zones.mentor, times);
    await one.getByLabel(/What is it for/).fill("How to say no");
    await checkPage(one);
    await one.getByRole("button", { name: "Propose these times" }).click();
    await expect(one.getByRole("heading", { name: "You proposed" })).toBeVisible();
    await checkPage(one);
  });

  await test.step("the mentee sees them on both clocks and taps one", async () => {
    expect(await readMail(other, mentee.email, /proposes three times/)).toContain("How to say no");
    await other.goto(scene.base);
    await other.getByRole("link", { name: "Choose a time" }).click();
    const choices = other.getByRole("form", { name: "Choose a time" }).getByRole("button");
    await expect(choices).toHaveCount(3);
    await expect(choices.first()).toContainText(/GMT\+[12].*Marta Lindqvist: .*E[SD]T/s);
    await checkPage(other);
    await choices.nth(1).click();
    await expect(told(other, /It is agreed/)).toBeVisible();
    await checkPage(other);
  });

  await test.step("it lands in both calendars", async () => {
    for (const person of [mentor, mentee]) {
      const event = await inCalendar(one, person, /Agreed:/);
      expect(event).toMatchObject({
        method: "REQUEST",
        sequence: 0,
        startsAt: times[1],
        status: "CONFIRMED",
      });
      expect(event.attendees).toMatchObject([{ address: person.email, status: "ACCEPTED" }]);
    }
  });

  await test.step("the mentee asks to move it, and it stays until the mentor has chosen", async () => {
    await other.getByText("Move it").click();
    await typeTimes(other, zones.mentee, [nth(times, 2)]);
    await other.getByRole("button", { name: "Propose these instead" }).click();
    await expect(other.getByRole("heading", { name: "You asked to move it" })).toBeVisible();
    await checkPage(other);
    await one.goto(scene.base);
    await expect(one.getByText("Priya Raman asks to move your meeting")).toBeVisible();
    await one.getByRole("link", { name: "Choose a time" }).click();
    await expect(one.getByText("“I’m sorry, something has come up at that time.")).toBeVisible();
    await one.getByRole("form", { name: "Choose a time" }).getByRole("button").click();
    await expect(told(one, /It is agreed/)).toBeVisible();
    for (const person of [mentor, mentee])
      expect(await inCalendar(one, person, /Changed:/)).toMatchObject({
        ...{ method: "REQUEST", sequence: 1, startsAt: times[2] },
      });
  });

  await test.step("each ticks off for themselves what makes it a good start", async () => {
    const early = one.getByRole("button", { name: /I was early/ });
    await early.click();
    await expect(early).toHaveAttribute("aria-pressed", "true");
    await other.reload();
    await expect(other.getByRole("button", { name: /I was early/ })).toHaveAttribute("aria-pressed", "false");
    await checkPage(one);
  });

  await test.step("the mentor calls it off in two taps, and it leaves both calendars", async () => {
    await one.getByText("Call it off").click();
    await one.getByRole("button", { name: /not well enough/ }).click();
    await expect(one.getByRole("heading", { name: /is off/, level: 1 })).toBeVisible();
    await checkPage(one);
    for (const person of [mentor, mentee])
      expect(await inCalendar(one, person, /Off:/)).toMatchObject({
        ...{ method: "CANCEL", sequence: 2, status: "CANCELLED" },
      });
    expect(await readMail(other, mentee.email, /Off:/)).toContain("not well enough to be good company");
  });

  await test.step("an organizer learns that two met, never what for", async () => {
    await one.goto(`${scene.base}/pairings/${pairingId}`);
    await one.getByText("We have met already").click();
    await one.getByLabel("When was it?").fill(toLocal(inDays(-1), zones.mentor));
    await one.getByRole("button", { name: "We met" }).click();
    await expect(one.getByText("Earlier meetings (2)")).toBeVisible();
    await checkPage(one);
    const desk = await windowOf(organization.owner);
    await desk.goto(`${scene.base}/pairings/${pairingId}`);
    await expect(desk.getByText("They have met one to one once.")).toBeVisible();
    expect(await desk.content()).not.toContain("How to say no");
    await checkPage(desk);
  });
});

test("a calendar of one's own is subscribed to, and its address taken away", { tag: "@phone" }, async ({
  council,
  windowOf,
  request,
}) => {
  const scene = await council({ firstEvening: inDays(5) });
  const mentee = nth(scene.mentees, 0);
  const phone = await windowOf(mentee);
  await phone.goto(`${scene.base}/cohorts/${scene.cohortId}`);
  await phone.getByRole("link", { name: "Keep them in your calendar" }).click();
  await phone.getByRole("button", { name: "Make my calendar address" }).click();
  const field = phone.getByLabel("Your secret address");
  const cohort = await field.inputValue();
  await checkPage(phone);
  await phone.getByRole("link", { name: "One address for everything that is yours" }).click();
  await phone.getByRole("button", { name: "Make my calendar address" }).click();
  await expect(field).toHaveValue(/\/api\/calendar\/[\w-]+\.ics$/);
  const own = await field.inputValue();
  await checkPage(phone);
  for (const address of [cohort, own]) {
    const answer = await request.get(address);
    expect(answer.headers()["content-type"]).toContain("text/calendar");
    expect(readByIcalJs(await answer.text()).events.map(({ title }) => title)).toEqual(
      scene.evenings.map(({ title }) => title),
    );
    const again = await request.get(address, { headers: { "If-None-Match": answer.headers().etag ?? "" } });
    expect(again.status()).toBe(304);
  }
  await phone.getByText("Has somebody else seen it?").click();
  await phone.getByRole("button", { name: "Take it away" }).click();
  await expect(phone.getByRole("button", { name: "Make my calendar address" })).toBeVisible();
  expect((await request.get(own)).status()).toBe(404);
  expect((await request.get(cohort)).status()).toBe(200);
});
