import { acceptPairing } from "@/lib/pairings/commands";
import { answerPrompt } from "@/lib/prompts/answers/commands";
import { Hand } from "./support/hand";
import { checkPage, expect, inDays, nth, test, told } from "./support/scene";
import { ask, propose } from "./support/season";

const note = "We spoke about leading **without** the title. I would try the one-sentence rehearsal again.";
const answer = "I asked for the roadmap review, and got it.";
const reply = "That took courage. Tell me on Tuesday how you asked.";

test("a mentor's minute", { tag: "@phone" }, async ({ council, organization, windowOf }) => {
  const scene = await council({ firstEvening: inDays(-2), seated: true });
  const { base, evenings } = scene;
  const [marta, priya, jonas] = [nth(scene.mentors, 0), nth(scene.mentees, 0), nth(scene.mentees, 1)];
  const pairingId = await propose(scene, marta, priya);
  await acceptPairing(marta.ctx, { pairingId });
  await acceptPairing(priya.ctx, { pairingId });
  const promptId = await ask(scene, "What did you ask for?", inDays(3));
  await answerPrompt(priya.ctx, { promptId, body: answer });

  // From home to a posted note.
  const phone = await windowOf(marta);
  const hand = new Hand("tap");
  await phone.goto(base);
  await checkPage(phone);
  await hand.press(phone.getByRole("link", { name: "Write a note" }));
  await phone.getByRole("textbox", { name: "What we spoke about" }).fill(note);
  await checkPage(phone);
  await hand.press(phone.getByLabel("Everyone in the cohort"));
  await hand.press(phone.getByRole("button", { name: "Post the note" }));
  await expect(told(phone, "Your note is posted.")).toBeVisible();
  expect(hand.presses).toBeLessThanOrEqual(4);
  await expect(phone.getByText("For everyone in the cohort")).toBeVisible();
  await checkPage(phone);

  // A minute more: what was promised goes on the list with one tap, and the two see it; a version stays with those it was for.
  await phone.goto(`${base}/pairings/${pairingId}/notes`);
  await phone.getByRole("textbox", { name: "What we spoke about" }).fill("The roadmap review.");
  await phone.getByRole("textbox", { name: "What I promised" }).fill("To introduce you to Ines.");
  await phone.reload();
  await expect(phone.getByRole("textbox", { name: "What I promised" })).toHaveValue(
    "To introduce you to Ines.",
  );
  await phone.getByLabel("Priya Raman and me").tap();
  await phone.getByRole("button", { name: "Post the note" }).tap();
  await expect(phone.getByText("For Priya Raman and you")).toBeVisible();
  await checkPage(phone);
  await phone.getByRole("button", { name: "Put it on my list" }).tap();
  await expect(told(phone, /It is on your list, and Priya Raman sees it\./)).toBeVisible();
  await phone.getByText("Change or remove").tap();
  const change = phone.getByRole("form", { name: "Change the note" });
  await change
    .getByRole("textbox", { name: "What we spoke about" })
    .fill("The roadmap review, which went well.");
  await change.getByLabel("Everyone in the cohort").tap();
  await checkPage(phone);
  await change.getByRole("button", { name: "Save the change" }).tap();
  await phone.getByRole("link", { name: "How it read before" }).tap();
  await expect(phone.getByText("Was for Priya Raman and you")).toBeVisible();
  await checkPage(phone);
  const history = new URL(phone.url()).pathname;
  const stranger = await windowOf(organization.owner);
  await stranger.goto(history);
  await expect(stranger.getByText("The roadmap review, which went well.")).toBeVisible();
  await expect(stranger.getByText("It has read like this from the start.")).toBeVisible();
  await expect(stranger.getByText("The roadmap review.", { exact: true })).toHaveCount(0);
  await checkPage(stranger);

  // Removed in a hurry, and back with a tap.
  await phone.goto(`${base}/pairings/${pairingId}/notes`);
  await phone.getByText("Change or remove").tap();
  await phone.getByRole("button", { name: "Remove this note" }).tap();
  await expect(told(phone, "Your note is removed.")).toBeVisible();
  await checkPage(phone);
  await phone.getByRole("button", { name: "Undo" }).tap();
  await expect(told(phone, "Your note is back, for the readers it had.")).toBeVisible();
  await expect(
    phone.getByRole("paragraph").filter({ hasText: "The roadmap review, which went well." }),
  ).toBeVisible();

  // A line back to a mentee who has answered.
  await phone.goto(base);
  await expect(phone.getByText("Write a note")).toHaveCount(0);
  await expect(phone.getByText("Priya Raman has answered")).toBeVisible();
  await hand.press(phone.getByRole("link", { name: "Read and reply" }));
  await expect(phone.getByText(answer)).toBeVisible();
  await hand.press(phone.getByText("Reply to Priya Raman"));
  await phone.getByRole("textbox", { name: "Your reply" }).fill(reply);
  await checkPage(phone);
  await hand.press(phone.getByRole("button", { name: "Reply", exact: true }));
  await expect(phone.getByText(reply)).toBeVisible();
  await checkPage(phone);

  // And something to talk about, which both find where they prepare.
  const talk = phone.getByRole("button", { name: "Let’s talk about this" });
  await hand.press(talk);
  const wanted = phone.getByRole("button", { name: "You will talk about this" });
  await expect(wanted).toHaveAttribute("aria-pressed", "true");
  await checkPage(phone);
  await hand.press(wanted);
  await expect(talk).toBeVisible();
  await hand.press(talk);
  await expect(wanted).toBeVisible();

  // The note reaches those it is for, the reply the one who answered, also before others have.
  const menteePhone = await windowOf(priya);
  await menteePhone.goto(`${base}/prompts/${promptId}`);
  await expect(menteePhone.getByText(reply)).toBeVisible();
  await expect(menteePhone.getByText(/would like to talk about this when you next meet/)).toBeVisible();
  await checkPage(menteePhone);
  await menteePhone.goto(`${base}/sessions/${nth(evenings, 1).id}/prep`);
  await expect(menteePhone.getByRole("heading", { name: "Your mentor wants to talk about" })).toBeVisible();
  await checkPage(menteePhone);
  const otherPhone = await windowOf(jonas);
  await otherPhone.goto(`${base}/sessions/${nth(evenings, 0).id}/notes`);
  await expect(otherPhone.getByText("without").and(otherPhone.locator("strong"))).toBeVisible();
  await checkPage(otherPhone);
  await otherPhone.goto(`${base}/prompts/${promptId}`);
  await expect(otherPhone.getByRole("textbox", { name: "Your answer" })).toBeVisible();
  await expect(otherPhone.getByText(reply)).toHaveCount(0);
  await expect(otherPhone.getByText(answer)).toHaveCount(0);

  // What the pair left for everyone stands where the cohort reads.
  await otherPhone.goto(`${base}/cohorts/${scene.cohortId}`);
  await otherPhone.getByRole("link", { name: "All notes" }).tap();
  await expect(otherPhone.getByText("The roadmap review, which went well.")).toBeVisible();
  await checkPage(otherPhone);
});
