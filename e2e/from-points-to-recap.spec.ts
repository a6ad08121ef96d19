import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { system } from "@/lib/db/unit";
import { type Council, checkPage, expect, inDays, nth, test, told } from "./support/scene";
import { say } from "./support/season";

const long = "Donaudampfschifffahrtsgesellschaft".repeat(8);

test("what the groups said becomes a recap that is read, kept and taken back from", async ({
  council,
  organization,
  windowOf,
  page: street,
}) => {
  test.setTimeout(240_000);
  const scene = await council({ firstEvening: inDays(-1), mentors: 4, mentees: 8, seated: true });
  const evening = nth(scene.evenings, 0);
  const here = `${scene.base}/sessions/${evening.id}`;
  const groups = await bothGroups(scene);
  await say(groups.one, evening, "Listen first");
  await say(groups.two, evening, "Listening first, then talking");
  await say(groups.one, evening, "<script>alert(1)</script> & =1+1");
  await say(groups.two, evening, long);
  await say(groups.two, evening, "استمع قبل أن تتكلم");

  // Back together: two groups said the same. One tap, another takes it apart, and it is done by keyboard too.
  const desk = await windowOf(organization.owner);
  await desk.goto(`${here}/reconvene`);
  const first = desk.getByRole("list", { name: "What was said" });
  const merged = first.getByRole("listitem").filter({ hasText: "Groups 1 and 2" });
  await desk.getByRole("button", { name: "Merge them: Listen" }).click();
  await expect(merged).toHaveCount(1);
  await checkPage(desk);
  await merged.getByRole("button", { name: "Take apart" }).click();
  await expect(merged).toHaveCount(0);
  await desk.getByRole("button", { name: "Merge them: Listen" }).focus();
  await desk.keyboard.press("m");
  await expect(merged).toHaveCount(1);
  await merged.getByRole("button", { name: "Highlight" }).click();
  await expect(merged.getByRole("button", { name: "Highlighted" })).toBeVisible();
  await desk.getByRole("link", { name: "Group by group" }).click();
  await expect(desk.getByRole("region", { name: "Group 2" }).getByText("Group 1 too")).toBeVisible();
  await checkPage(desk);

  // It has composed itself; the organizer rewords, moves by keyboard, and takes the last change back.
  await desk.getByRole("link", { name: "Compose the recap" }).click();
  await desk.getByText("Reword: Listen").click();
  const reword = desk.getByRole("form", { name: /^Reword: Listen/ });
  await reword.getByRole("textbox").fill("Listen first, and wait.");
  await reword.getByRole("button", { name: "Save" }).click();
  await expect(line(desk, "Listen first, and wait.")).toBeVisible();
  await desk.getByRole("button", { name: "Move down: Listen first, and wait." }).focus();
  await desk.keyboard.press("Alt+ArrowDown");
  await expect(desk.getByRole("button", { name: "Undo the new order" })).toBeVisible();
  await desk.getByRole("button", { name: "Undo the new order" }).click();
  await expect(desk.getByRole("button", { name: "Undo the rewording" })).toBeVisible();
  await checkPage(desk);
  await desk.getByRole("link", { name: "Read it as others will" }).click();
  await expect(desk.getByText("This is a draft")).toBeVisible();
  await desk.getByRole("link", { name: "Go on composing" }).click();
  await desk.getByLabel("The world").check();
  await desk.getByRole("button", { name: "Publish the recap" }).click();
  await expect(told(desk, "The recap is published.")).toBeVisible();
  const address = await desk.getByLabel("The address to pass on").inputValue();

  // A stranger reads it as an article, and keeps it.
  await street.goto(address);
  await expect(street.getByRole("region", { name: "Worth taking home" })).toContainText(
    "Listen first, and wait.",
  );
  await expect(street.getByText("<script>alert(1)</script> & =1+1")).toBeVisible();
  await expect(street.getByText("then talking")).toHaveCount(0);
  await expect(street.locator('meta[property="og:image"]')).toHaveAttribute("content", /\/card$/);
  await checkPage(street);
  for (const [label, start] of [
    ["PDF", "%PDF-"],
    ["Markdown", "# "],
    ["Web page", "<!doctype html>"],
  ] as const) {
    const saving = street.waitForEvent("download");
    await street.getByRole("link", { name: label, exact: true }).click();
    const file = readFileSync(await (await saving).path());
    expect(file.subarray(0, start.length).toString()).toBe(start);
    if (label !== "PDF") expect(file.toString()).toContain("Listen first, and wait.");
  }
  expect((await street.request.get(`${address}/card`)).headers()["content-type"]).toBe("image/png");

  // Who said it takes their words back: what the other group said stands in its own.
  const author = await windowOf(groups.one);
  await author.goto(`${scene.base}/recaps/${await recapIdOf(desk)}`);
  const mine = author.getByRole("listitem").filter({ hasText: "Listen first, and wait." }).last();
  await mine.getByText("You said this").click();
  await checkPage(author);
  await mine.getByRole("button", { name: "Strike it" }).click();
  await expect(told(author, "It is struck")).toBeVisible();
  await street.reload();
  await expect(street.getByText("Listen first, and wait.")).toHaveCount(0);
  await expect(street.getByText("Listening first, then talking").first()).toBeVisible();
});

const line = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text }).first();

async function recapIdOf(desk: Page): Promise<string> {
  const href = await desk.getByRole("link", { name: "Read it as others will" }).getAttribute("href");
  return href?.split("/").at(-1) ?? "";
}

/** Somebody of each group. */
async function bothGroups({ mentees, evenings }: Council) {
  const seats = await system((tx) =>
    tx.seat.findMany({
      where: { orgId: nth(mentees, 0).ctx.orgId, sessionId: nth(evenings, 0).id },
      select: { participationId: true, group: { select: { number: true } } },
    }),
  );
  const sitsIn = (number: number) => {
    const found = mentees.find(({ participationId }) =>
      seats.some((seat) => seat.participationId === participationId && seat.group.number === number),
    );
    if (!found) throw new Error(`nobody sits in group ${number}`);
    return found;
  };
  return { one: sitsIn(1), two: sitsIn(2) };
}
