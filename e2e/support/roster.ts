import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { system } from "@/lib/db/unit";
import type { OrgContext } from "@/lib/tenancy/context";
import type { Hand } from "./hand";
import { checkPage, expect, unique } from "./story";

/** The file an application form exported, its addresses moved to a domain of this story alone. */
function rosterFile() {
  const text = readFileSync("fixtures/roster-form-export.csv", "utf8");
  const domain = `${unique("applicants")}.example.org`;
  const buffer = Buffer.from(text.replaceAll(/@example\.org\b/gi, `@${domain}`));
  return { name: "roster-form-export.csv", mimeType: "text/csv", buffer };
}

type Seated = { people: number; cohort: string; evening: string };

/**
 * From the home of an empty organization to a first evening with everybody of the roster in a group; answers how many that
 * are, and the addresses of their cohort and the evening.
 */
export async function seatTheRoster(desk: Page, hand: Hand): Promise<Seated> {
  const press = (role: "link" | "button", name: string | RegExp) =>
    hand.press(desk.getByRole("main").getByRole(role, { name }).first());
  const seen = async (heading: string | RegExp) => {
    await expect(desk.getByRole("heading", { name: heading }).first()).toBeVisible();
    await checkPage(desk);
  };

  await seen("Olive");
  await press("link", "Set up a program");
  await seen("A new program");
  await press("button", "Create the program");
  await seen("Its first cohort");
  await press("button", "Create the cohort");
  await seen("What comes next");

  await press("link", "Import the roster");
  await seen("Import a roster");
  await hand.pickFile(desk.getByLabel("The file"), rosterFile());
  await press("button", "Look at the rows");
  await seen("roster-form-export.csv");
  await expect(desk.getByText("leaves the role open")).toBeVisible();
  await press("button", "Import as mentor");
  await expect(desk.getByText("leaves the role open")).toHaveCount(0);
  await press("button", "Leave out");
  const takeIn = desk.getByRole("button", { name: /^Import \d+ people/ });
  await expect(desk.getByText("All decided.")).toBeVisible();
  const people = Number((await takeIn.innerText()).match(/\d+/)?.[0]);
  expect(people).toBeGreaterThan(300);
  await hand.press(takeIn);
  await expect(desk.getByText(`${people} people are in`)).toBeVisible();
  await checkPage(desk);
  await press("link", /^Go on with/);

  await press("link", "Lay out the season");
  await seen("When does the cohort meet?");
  await press("button", "Lay out the season");
  await press("button", `Open enrollment and invite ${people} people`);
  await seen("Sessions");
  const cohort = new URL(desk.url()).pathname;
  await hand.press(desk.getByRole("list", { name: "Sessions" }).getByRole("link").first());
  await seen("Agenda");
  await press("button", "Seat the groups");
  await expect(desk.getByText(`${people} people in`).first()).toBeVisible();
  await expect(desk).toHaveURL(/\/sessions\/[\w-]+\/groups/);
  await checkPage(desk);
  return { people, cohort, evening: new URL(desk.url()).pathname.replace(/\/groups$/, "") };
}

export type Applicant = { name: string; email: string };

/** Two mentors and two mentees of one group, whose names nobody else in the roster has. */
export async function oneGroup({ orgId }: OrgContext, sessionId: string) {
  const seats = await system((tx) =>
    tx.seat.findMany({
      where: { orgId, sessionId },
      include: { participation: { include: { membership: { include: { contact: true } } } } },
      orderBy: [{ groupId: "asc" }, { id: "asc" }],
    }),
  );
  const people = seats.flatMap(({ groupId, participation }) => {
    const { role, membership } = participation ?? {};
    const [name, email] = [membership?.name ?? "", membership?.contact?.email ?? ""];
    return role && email ? [{ groupId, role, name, email }] : [];
  });
  const known = people.filter(({ name }) => people.filter((other) => other.name === name).length === 1);
  const groups = Map.groupBy(known, ({ groupId }) => groupId).values();
  for (const group of groups) {
    const [m1, m2] = group.filter(({ role }) => role === "mentor");
    const [e1, e2] = group.filter(({ role }) => role === "mentee");
    if (m1 && m2 && e1 && e2) return { mentors: [m1, m2] as const, mentees: [e1, e2] as const };
  }
  throw new Error("no group has two of each");
}
