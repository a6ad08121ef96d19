import { checkPage, expect, inDays, nth, test } from "./support/scene";

const csv = (name: string, ...lines: string[]) => ({
  ...{ name, mimeType: "text/csv" },
  buffer: Buffer.from(lines.join("\r\n")),
});

test("pairings come in from a list, on a phone, after a look at every row", { tag: "@phone" }, async ({
  council,
  organization,
  windowOf,
}) => {
  const { base, cohortId, mentors, mentees } = await council({ firstEvening: inDays(7) });
  const [mentor, mentee, other] = [nth(mentors, 0), nth(mentees, 0), nth(mentees, 1)];
  const phone = await windowOf(organization.owner);
  await phone.goto(`${base}/cohorts/${cohortId}/pairings`);
  await phone.getByRole("link", { name: "Import pairings" }).tap();
  await checkPage(phone);
  const look = phone.getByRole("button", { name: /^Look at the rows/ });
  const row = (text: string) => phone.getByRole("listitem").filter({ hasText: text });

  const picture = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  await phone
    .getByLabel("The file")
    .setInputFiles({ name: "picture.csv", mimeType: "text/csv", buffer: picture });
  await look.tap();
  await expect(phone.getByText(/has to be a CSV file|cannot be told apart/).first()).toBeVisible();

  const head = "Mentor’s email address,Mentee’s email address,State";
  const lines = [
    `${mentor.email.toUpperCase()},${mentee.email},active`,
    `${mentor.email},${other.email},`,
    `nobody@example.org,${other.email},`,
    `=HYPERLINK("https://example.org"),${other.email},`,
  ];
  await phone.getByLabel("The file").setInputFiles(csv("pairs.csv", head, ...lines));
  await look.tap();
  await expect(phone.getByRole("heading", { level: 1 })).toHaveText("pairs.csv");
  await expect(phone.getByText("4 rows: 2 new pairings, 2 that cannot be used.")).toBeVisible();
  await expect(row("nobody@example.org is not in this cohort")).toBeVisible();
  await expect(row(`${mentor.name} and ${mentee.name}`)).toContainText("Becomes active at once");
  await checkPage(phone);
  await phone.getByRole("button", { name: "Import 2 pairings" }).tap();
  await expect(phone.getByText("2 pairings have come in.")).toBeVisible();
  await expect(phone.getByRole("button", { name: /^Import / })).toBeHidden();
  await checkPage(phone);
  await phone.getByRole("link", { name: "See the pairings" }).tap();
  await expect(phone.getByText("1 pairing is active, 1 waits for an answer.")).toBeVisible();

  await phone.goBack();
  await phone.getByText("Erase this list here").tap();
  await phone.getByRole("button", { name: "Erase the list" }).tap();
  await expect(phone.getByText("Every pairing from it stays.")).toBeVisible();
});
