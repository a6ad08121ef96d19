import { toLocal } from "@/lib/calendar/when";
import { system } from "@/lib/db/unit";
import { pickTime, proposeMeeting } from "@/lib/meetings/commands";
import { acceptPairing } from "@/lib/pairings/commands";
import { readMail } from "./support/mail";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";
import { propose } from "./support/season";

test("two prepare, meet, write it down, promise and say thanks, on their phones", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  test.setTimeout(240_000);
  const scene = await council({ firstEvening: inDays(-40) });
  const { base } = scene;
  const [marta, priya] = [nth(scene.mentors, 0), nth(scene.mentees, 0)];
  const pairingId = await propose(scene, marta, priya);
  for (const { ctx } of [marta, priya]) await acceptPairing(ctx, { pairingId });
  const time = new Date(Math.floor(inDays(3).getTime() / 60_000) * 60_000);
  const times = { time1: toLocal(time, marta.ctx.timeZone), time2: "", time3: "" };
  const where = { minutes: 45, purpose: "How to say no", place: "The library", videoUrl: "" };
  const { meetingId } = await proposeMeeting(marta.ctx, { pairingId, ...times, ...where });
  await pickTime(priya.ctx, { meetingId, time });
  const [mentee, mentor] = [await windowOf(priya), await windowOf(marta)];
  const page = `${base}/meetings/${meetingId}`;

  await test.step("the mentee prepares, from home, and lets the mentor read it", async () => {
    expect(await readMail(mentee, priya.email, /Agreed:/)).toContain(`${meetingId}/prep`);
    await mentee.goto(base);
    await expect(mentee.getByText(/Prepare for \w+day with Marta Lindqvist/)).toBeVisible();
    await mentee.getByRole("link", { name: "Prepare", exact: true }).tap();
    await mentee.getByRole("textbox", { name: "What I want to ask" }).fill("How do I say no, kindly?");
    await expect(mentee.getByText("Saved.", { exact: true })).toBeVisible();
    await mentor.goto(`${page}/prep`);
    await expect(mentor.getByText("Priya Raman has not shared a preparation with you yet.")).toBeVisible();
    await checkPage(mentor);
    await expect(mentee.getByLabel("Marta Lindqvist, paired with you")).toBeChecked();
    await mentee.getByRole("button", { name: "Let exactly these read it" }).tap();
    await expect(told(mentee, "Saved. Exactly those you ticked read it.")).toBeVisible();
    await checkPage(mentee);
  });

  await test.step("the mentor reads it on one page", async () => {
    await mentor.goto(base);
    await expect(mentor.getByText("Priya Raman has prepared for your meeting")).toBeVisible();
    await mentor.getByRole("link", { name: "Read it" }).tap();
    await expect(mentor.getByText("How do I say no, kindly?")).toBeVisible();
    await checkPage(mentor);
    await mentor.goto(page);
    await expect(mentor.getByRole("heading", { name: "Priya Raman has prepared" })).toBeVisible();
    await checkPage(mentor);
    const desk = await windowOf(organization.owner);
    for (const closed of [page, `${page}/prep`, `${page}/notes`]) {
      await desk.goto(closed);
      await expect(desk.getByRole("heading", { name: "We could not find this page." })).toBeVisible();
    }
  });

  await test.step("they have met: a note in a minute, and what was promised on the list", async () => {
    const data = { startsAt: inDays(-0.1), endsAt: inDays(-0.05) };
    await system((tx) => tx.meeting.updateMany({ where: { id: meetingId }, data }));
    await mentor.goto(base);
    await mentor.getByRole("link", { name: "Say it" }).tap();
    await mentor.getByRole("button", { name: "We met" }).tap();
    await expect(told(mentor, "Noted: you met.")).toBeVisible();
    await checkPage(mentor);
    await mentor.getByRole("link", { name: "Write a note" }).tap();
    await mentor.getByRole("textbox", { name: "What we spoke about" }).fill("Saying no in one sentence.");
    await mentor.getByRole("textbox", { name: "What I promised" }).fill("To introduce you to Ines.");
    await mentor.getByLabel("Priya Raman and me").tap();
    await checkPage(mentor);
    await mentor.getByRole("button", { name: "Post the note" }).tap();
    await expect(told(mentor, "Your note is posted.")).toBeVisible();
    await mentor.getByRole("button", { name: "Put it on my list" }).tap();
    await expect(told(mentor, /It is on your list, and Priya Raman sees it\./)).toBeVisible();
    await checkPage(mentor);
  });

  await test.step("the mentee reads it, sees the promise, and says thanks in two taps", async () => {
    await mentee.goto(base);
    await expect(mentee.getByText("You met Marta Lindqvist. Would you like to say thanks?")).toBeVisible();
    await mentee.goto(page);
    await expect(mentee.getByText("To introduce you to Ines.")).toBeVisible();
    await checkPage(mentee);
    await mentee.getByText("Thank Marta Lindqvist", { exact: true }).tap();
    await mentee.getByRole("button", { name: "Thank you for listening so well." }).tap();
    await expect(told(mentee, "Your thanks are on their way to Marta Lindqvist.")).toBeVisible();
    await expect(mentee.getByText("You have thanked Marta Lindqvist for it.")).toBeVisible();
    await checkPage(mentee);
    await mentee.getByRole("link", { name: "Write a note" }).tap();
    await expect(mentee.getByText("Saying no in one sentence.")).toBeVisible();
    await checkPage(mentee);
    await mentor.goto(base);
    await expect(mentor.getByText("Priya Raman thanks you")).toBeVisible();
    await checkPage(mentor);
  });
});
