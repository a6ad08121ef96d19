import { readFile } from "node:fs/promises";
import { strFromU8, unzipSync } from "fflate";
import { postNote } from "@/lib/notes/commands";
import { invitePerson } from "@/lib/people/invitations/commands";
import { accept, checkPage, expect, inDays, nth, test } from "./support/scene";
import { say } from "./support/season";

const secret = "He said it to me alone.";

test("an organizer takes the whole organization along, on a phone", { tag: "@phone" }, async ({
  council,
  newPerson,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(-2), seated: true });
  const { base, organizer, mentors, mentees, evenings } = scene;
  await say(nth(mentors, 0), nth(evenings, 0), "Leave before you are bitter.");
  await postNote(nth(mentors, 0).ctx, {
    about: { kind: "session", id: nth(evenings, 0).id },
    readers: { audience: "me", pairingId: null },
    body: secret,
  });
  const helper = await newPerson("Hanna Helper");
  await invitePerson(organizer, { name: helper.name, email: helper.email, role: "organizer" });
  await accept(organizer, helper);

  const phone = await windowOf(helper);
  await phone.goto(`${base}/people/export`);
  await phone.getByRole("link", { name: "Take everything out" }).click();
  await expect(phone.getByRole("heading", { level: 1, name: "Take everything out" })).toBeVisible();
  await expect(phone.getByText("Nobody has taken everything out yet.")).toBeVisible();
  await checkPage(phone);

  const [download] = await Promise.all([
    phone.waitForEvent("download"),
    phone.getByRole("button", { name: "Download everything" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/-everything-\d{4}-\d\d-\d\d\.zip$/);
  const files = unzipSync(await readFile(await download.path()));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  for (const { email } of [...mentors, ...mentees])
    expect(text("tables/MemberContact.ndjson")).toContain(email);
  expect(text("tables/Point.ndjson")).toContain("Leave before you are bitter.");
  expect(text("READ-ME.txt")).toContain("Hanna Helper (organizer)");
  for (const name of Object.keys(files)) expect(text(name)).not.toContain(secret);

  await phone.reload();
  await expect(phone.getByRole("list", { name: "Taken out before" })).toContainText("Hanna Helper");
  await checkPage(phone);
});

test("an owner finds it in the settings, and a mentor nowhere", async ({
  council,
  organization,
  windowOf,
}) => {
  const { base, mentors } = await council({ firstEvening: inDays(-2) });
  const desk = await windowOf(organization.owner);
  await desk.goto(`${base}/settings`);
  await desk.getByRole("link", { name: "Take everything out" }).click();
  await expect(desk.getByText("The record of what was done", { exact: true })).toBeVisible();
  await checkPage(desk);
  const window = await windowOf(nth(mentors, 0));
  for (const path of ["settings/data", "settings/data/file"])
    expect((await window.request.get(`${base}/${path}`)).status(), path).toBe(404);
});
