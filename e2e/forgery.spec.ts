import type { Page } from "@playwright/test";
import { newId } from "@/lib/db/id";
import { system } from "@/lib/db/unit";
import { invitePerson } from "@/lib/people/invitations/commands";
import { accept, type Council, expect, inDays, nth, test } from "./support/scene";
import { propose, publish, say } from "./support/season";

type Sent = { what: string; url: string; headers: Record<string, string>; body: string };

/** What a browser sends when this button is pressed, word for word; it carries what was typed. */
async function caught(page: Page, button: string, typed = ""): Promise<Sent> {
  const [request] = await Promise.all([
    // Typing itself may be told to the others just then, and is another letter.
    page.waitForRequest((each) => each.method() === "POST" && !!each.postData()?.includes(typed)),
    page.getByRole("main").getByRole("button", { name: button, exact: true }).first().click(),
  ]);
  await request.response();
  const { "content-type": type = "", "next-action": action = "" } = request.headers();
  const headers = { accept: "text/x-component", "content-type": type, "next-action": action };
  return { what: button, url: request.url(), headers, body: request.postDataBuffer()?.toString() ?? "" };
}

/** Sends it again under a key of its own, from whoever sits at `page`, with other ids. */
async function forge(page: Page, sent: Sent, ids: [string, string][], origin = process.env.BASE_URL ?? "") {
  const swap = (text: string) => ids.reduce((all, [own, other]) => all.replaceAll(own, other), text);
  const body = swap(sent.body).replace(/(name="\w*key"\s+)[\w-]{36}/, `$1${newId()}`);
  const answer = await page.context().request.post(swap(sent.url), {
    headers: { ...sent.headers, origin },
    data: Buffer.from(body),
    maxRedirects: 0,
  });
  return answer.text();
}

/** A paired couple, a first evening with a point and a recap, and a second one that nobody is seated at. */
async function furnish(scene: Council) {
  const [mentor, first, second] = [nth(scene.mentors, 0), nth(scene.evenings, 0), nth(scene.evenings, 1)];
  await say(mentor, first, "What is said here stays here.");
  const ids = {
    slug: scene.organizer.slug,
    pairing: await propose(scene, mentor, nth(scene.mentees, 0)),
    recap: await publish(scene, first, "cohort", inDays(-1)),
    first: first.id,
    second: second.id,
    question: nth(first.questions, 0).id,
  };
  const { id: group } = await system((tx) =>
    tx.group.findFirstOrThrow({ where: { orgId: scene.organizer.orgId, sessionId: first.id } }),
  );
  return { ...ids, group };
}

/** Everything that a forged form could have changed, and the record of every command that went through. */
const standing = ({ orgId }: { orgId: string }) =>
  system(async (tx) => ({
    organization: await tx.organization.findUniqueOrThrow({ where: { id: orgId } }),
    commands: await tx.auditEvent.count({ where: { orgId } }),
    points: await tx.point.count({ where: { orgId } }),
    seats: await tx.seat.count({ where: { orgId } }),
    recaps: await tx.recap.findMany({ where: { orgId } }),
    pairings: await tx.pairing.findMany({ where: { orgId } }),
  }));

test("forms with ids of another house, of a lower role and from another site change nothing", async ({
  council,
  organization,
  newOrganization,
  newPerson,
  windowOf,
}) => {
  const wish = { firstEvening: inDays(-2), seated: true, mentors: 1, mentees: 2 };
  const across = await newOrganization("The house across the street", "Ivan Intruder");
  const [house, own] = [await furnish(await council(wish)), await furnish(await council(wish, across))];
  const member = await newPerson("Mia Member");
  await invitePerson(organization.ctx, { name: member.name, email: member.email, role: "member" });
  await accept(organization.ctx, member);

  const [thief, low, stranger] = [await windowOf(across.owner), await windowOf(member), await windowOf(null)];
  const at = async (path: string, button: string, typed?: string) => {
    await thief.goto(`/o/${own.slug}${path}`);
    if (typed) await thief.getByRole("textbox", { name: /^A point of/ }).fill(typed);
    return caught(thief, button, typed);
  };
  const letters = [
    await at(`/sessions/${own.second}`, "Seat the groups"),
    await at(`/sessions/${own.first}/points?group=${own.group}`, "Add the point", "We were here."),
    await at(`/sessions/${own.first}/recap`, "Save who may read it"),
    await at(`/pairings/${own.pairing}`, "Withdraw the proposal"),
    await at("/settings", "Save"),
  ];
  const ids = (Object.keys(own) as (keyof typeof own)[])
    .filter((name) => name !== "slug")
    .map((name): [string, string] => [own[name], house[name]]);
  const all: [string, string][] = [...ids, [own.slug, house.slug]];

  const before = await standing(organization.ctx);
  const owner = await windowOf(organization.owner);
  for (const letter of letters) {
    const answers = [
      await forge(thief, letter, ids),
      await forge(thief, letter, all),
      await forge(low, letter, all),
      await forge(stranger, letter, all),
    ];
    expect(await standing(organization.ctx), letter.what).toEqual(before);
    for (const answer of answers) expect(answer).not.toContain("What is said here stays here.");
  }
  await forge(owner, nth(letters, 4), all, "https://elsewhere.example");
  expect(await standing(organization.ctx), "from a page of another site").toEqual(before);

  // The letters themselves are sound: from the one who may, each does what it says.
  for (const letter of letters) {
    const { commands } = await standing(organization.ctx);
    await forge(owner, letter, all);
    expect((await standing(organization.ctx)).commands, letter.what).toBe(commands + 1);
  }
});
