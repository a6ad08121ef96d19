import { readFileSync } from "node:fs";
import { system } from "@/lib/db/unit";
import { checkPage, expect, inDays, test } from "./support/scene";
import { unique } from "./support/story";

const wish = { firstEvening: inDays(7) };
/** Every letter of these files is one byte in Windows-1252. */
const inWindows1252 = (lines: string[]) => Buffer.from(lines.join("\r\n"), "latin1");
const csv = (name: string, buffer: Buffer) => ({ name, mimeType: "text/csv", buffer });

test("a file from an older spreadsheet, on a phone", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  const { base } = await council(wish);
  const domain = `${unique("applicants")}.example.org`;
  const phone = await windowOf(organization.owner);
  const list = (title: string, ...rows: string[]) =>
    inWindows1252([title, "Stand: 31.12.2025", "", "Wer?;E-Mail;Mentor or mentee?;Beruf", ...rows, ""]);
  await phone.goto(`${base}/people/import`);
  const upload = async (name: string, buffer: Buffer) => {
    await phone.getByLabel("The file").setInputFiles(csv(name, buffer));
    await phone.getByRole("button", { name: "Look at the rows" }).tap();
    await expect(phone.getByRole("heading", { level: 1 })).toHaveText(name);
  };

  await upload(
    "bewerbungen.csv",
    list("Bewerbungen", `Zoë Müller;zoe@${domain};Mentor;Köchin`, `Jürgen Groß;jg@${domain};Mentee;Bäcker`),
  );
  const row = (text: string) => phone.getByRole("listitem").filter({ hasText: text });
  const reading = phone.getByRole("region", { name: "How the file was read" });
  await expect(reading).toContainText("it was read as Windows-1252");
  await expect(reading).toContainText(
    "2 lines above the heading in row 4 were left out: “Bewerbungen / Stand",
  );
  await checkPage(phone);

  // What no guess finds is chosen by hand, and remembered.
  await phone.getByText(/^Columns and cohort/).tap();
  await phone.getByLabel("Wer?").selectOption("Full name");
  await phone.getByLabel("Beruf").selectOption("Job title");
  await phone.getByRole("button", { name: "Read the file like this" }).tap();
  await expect(row("Zoë Müller")).toBeVisible();
  await expect(row("Köchin")).toBeVisible();
  await phone.getByRole("button", { name: "Import 2 people" }).tap();
  await expect(phone.getByText("2 people are in")).toBeVisible();

  await phone.goto(`${base}/people/import`);
  await upload("spaeter.csv", list("Nachzügler", `Anaïs Ström;as@${domain};Mentee;Ärztin`));
  await expect(reading).toContainText("The columns are read as in the last file with these headings.");
  await expect(row("Anaïs Ström")).toBeVisible();
  await expect(row("Ärztin")).toBeVisible();
  await checkPage(phone);

  // Another row can be the heading, and the right one again.
  await reading.getByText("The heading is row 4").tap();
  await reading.getByRole("combobox").selectOption({ label: "1: Nachzügler" });
  await reading.getByRole("button", { name: "This is the heading" }).tap();
  await expect(phone.getByText("No column is marked as the email address.")).toBeVisible();
  await reading.getByText("The heading is row 1").tap();
  await reading.getByRole("combobox").selectOption({ label: "4: Wer? · E-Mail · Mentor or mentee? · Beruf" });
  await reading.getByRole("button", { name: "This is the heading" }).tap();
  await expect(row("Anaïs Ström")).toBeVisible();
});

test("ten thousand rows, with progress, while others go on", async ({ council, organization, windowOf }) => {
  test.setTimeout(180_000);
  const { base, organizer } = await council(wish);
  const domain = `${unique("many")}.example.org`;
  const rows = Array.from(
    { length: 10_000 },
    (_, at) => `Person ${at},p${at}@${domain},Mentee,Company ${at}`,
  );
  const buffer = Buffer.from(["Name,Email,Mentor or mentee?,Company", ...rows].join("\n"));
  const desk = await windowOf(organization.owner);
  const other = await windowOf(organization.owner);
  await desk.goto(`${base}/people/import`);
  await desk.getByLabel("The file").setInputFiles(csv("many.csv", buffer));
  await desk.getByRole("button", { name: "Look at the rows" }).click();
  await expect(desk.getByText("10,000 rows: 10,000 new.")).toBeVisible({ timeout: 60_000 });
  await other.goto(desk.url());

  // Two windows press at once: everybody comes in once.
  const take = { name: "Import 10,000 people" };
  await Promise.all([desk.getByRole("button", take).click(), other.getByRole("button", take).click()]);
  await expect(desk.getByRole("progressbar")).toBeVisible();
  const health = await other.request.get("/api/health/ready");
  expect(health.ok()).toBe(true);
  await expect(desk.getByText("Imported", { exact: true })).toBeVisible({ timeout: 120_000 });
  await expect(other.getByText("Imported", { exact: true })).toBeVisible({ timeout: 120_000 });
  const { orgId } = organizer;
  const people = await system((tx) =>
    tx.memberContact.count({ where: { orgId, email: { endsWith: domain } } }),
  );
  expect(people).toBe(10_000);
  await checkPage(desk);
});

const refused: [what: string, sentence: RegExp, buffer: Buffer][] = [
  [
    "book.xlsx",
    /^This is an Excel workbook or a zip file.*save or download it as CSV/,
    Buffer.from("PK\u0003\u0004...."),
  ],
  ["old.xls", /^This is an Excel workbook in the old format/, Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  [
    "list.ods",
    /^This is an OpenDocument spreadsheet/,
    Buffer.from(
      `PK\u0003\u0004${".".repeat(26)}mimetypeapplication/vnd.oasis.opendocument.spreadsheet`,
      "latin1",
    ),
  ],
  [
    "list.numbers",
    /^This is a Numbers document/,
    Buffer.from(`PK\u0003\u0004${".".repeat(26)}Index/Document.iwa`, "latin1"),
  ],
  ["photo.png", /^This is a picture/, readFileSync("docs/pictures/door.png")],
  ["paper.pdf", /^This is a PDF/, Buffer.from("%PDF-1.7")],
  ["blank.csv", /^This file is empty\./, Buffer.from(" \n")],
  ["heading.csv", /^This file has a heading, but no row under it\./, Buffer.from("Name,Email\n")],
  [
    "long.csv",
    /^This file has more than 10,000 rows\. Split the list/,
    Buffer.from(`a,b\n${"1,2\n".repeat(10_001)}`),
  ],
];

test("what is no list is refused in one sentence", async ({ organization, windowOf }) => {
  const desk = await windowOf(organization.owner);
  await desk.goto(`/o/${organization.slug}/people/import`);
  for (const [name, sentence, buffer] of refused)
    await test.step(name, async () => {
      await desk.getByLabel("The file").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
      await desk.getByRole("button", { name: "Look at the rows" }).click();
      await expect(desk.getByText(sentence).first()).toBeVisible();
    });
  await checkPage(desk);
});

test("a file above every limit is refused without scripts too", async ({ organization, windowOf }) => {
  const desk = await windowOf(organization.owner, { javaScriptEnabled: false });
  for (const megabytes of [5.5, 7]) {
    await desk.goto(`/o/${organization.slug}/people/import`);
    const buffer = Buffer.alloc(megabytes * 1024 * 1024, "a");
    await desk.getByLabel("The file").setInputFiles(csv("large.csv", buffer));
    await desk.getByRole("button", { name: "Look at the rows" }).click();
    await expect(desk.getByText(/^This file is larger than 5 MB\. Split the list/).first()).toBeVisible();
  }
  await desk.goto(`/o/${organization.slug}/people/import`);
  await desk.getByLabel("The file").setInputFiles(csv("small.csv", Buffer.from("Email\na@example.org\n")));
  await desk.getByRole("button", { name: "Look at the rows" }).click();
  await expect(desk.getByRole("button", { name: "Import 1 person" })).toBeVisible();
});
