import { invitePerson } from "@/lib/people/invitations/commands";
import { house } from "./support/house";
import { accept, checkPage, expect, inDays, nth, test } from "./support/scene";
import { type Person, unique } from "./support/story";

const leaks = (html: string, words: readonly string[]) => words.filter((word) => html.includes(word));

test("somebody of another organization, and a stranger, at every door", async ({
  council,
  organization,
  newOrganization,
  windowOf,
  request,
}) => {
  const { pages, words } = await house(await council({ firstEvening: inDays(-2), seated: true }));
  const { owner: intruder } = await newOrganization("The house across the street", "Ivan Intruder");
  const [owner, thief] = [await windowOf(organization.owner), await windowOf(intruder)];

  const data = { headers: { RSC: "1" } };
  for (const { page, path } of pages) {
    for (const form of [{}, data]) {
      const meant = await owner.context().request.get(path, form);
      expect.soft(meant.status(), `${page} for its owner`).toBe(200);
      expect.soft(leaks(await meant.text(), words), `${page} for its owner`).not.toEqual([]);
      const taken = await thief.context().request.get(path, form);
      // Data that a page in the browser asks for says inside that there is nothing.
      const refused = form === data ? [200, 404] : [404];
      expect.soft(refused, `${page} for somebody else's member`).toContain(taken.status());
      expect.soft(leaks(await taken.text(), words), `${page} for somebody else's member`).toEqual([]);
    }
    const strange = await request.get(path, { maxRedirects: 0 });
    expect.soft(strange.headers().location, `${page} for a stranger`).toMatch(/^\/sign-in\?to=/);
    expect.soft(leaks(await strange.text(), words), `${page} for a stranger`).toEqual([]);
  }
  const tokens = ["/r/", "/invitation/", "/rsvp/", "/wall/"].map((door) => `${door}${unique("token")}`);
  for (const door of [...tokens, `/api/calendar/${unique("a-token-of-nobody")}.ics`])
    expect((await request.get(door)).status()).toBe(404);

  await thief.goto(nth(pages, 0).path);
  await expect(thief.getByRole("heading", { name: "We could not find this page." })).toBeVisible();
  await checkPage(thief);
});

// What members read; every other page is for those who organize.
const forMembers = [
  ...["…", "…/leave", "…/people", "…/people/[membershipId]", "…/programs", "…/programs/[programId]"],
  ...["…/settings", "…/settings/sign-in", "…/cohorts/[cohortId]", "…/concerns", "…/concerns/new"],
  ...["…/programs/[programId]/conduct", "…/follow-ups", "…/follow-ups/new", "…/thanks", "…/inbox"],
];
const forMentees = [
  ...[
    "…/cohorts/[cohortId]/people",
    "…/cohorts/[cohortId]/prompts",
    "…/cohorts/[cohortId]/announcements",
    "…/cohorts/[cohortId]/notes",
    "…/pairings/[pairingId]",
  ],
  ...["…/prompts/[promptId]", "…/recaps/[recapId]", "…/sessions/[sessionId]", "…/sessions/[sessionId]/notes"],
  ...["…/sessions/[sessionId]/points", "…/sessions/[sessionId]/groups/wall", "…/cohorts/[cohortId]/met"],
  ...[
    "…/cohorts/[cohortId]/collections",
    "…/cohorts/[cohortId]/calendar",
    "…/pairings/[pairingId]/meet",
    "…/meetings/[meetingId]",
  ],
  ...["…/cohorts/[cohortId]/intake", "…/cohorts/[cohortId]/intake/people"],
  ...["…/cohorts/[cohortId]/mentors", "…/pairings/[pairingId]/how", "…/requests/[requestId]"],
  ...[
    "…/pairings/[pairingId]/notes",
    "…/pairings/[pairingId]/messages",
    "…/notes/[noteId]",
    "…/sessions/[sessionId]/prep",
    "…/meetings/[meetingId]/prep",
    "…/meetings/[meetingId]/notes",
    "…/sessions/[sessionId]/pulse",
  ],
  // The one they raised themselves.
  "…/concerns/[concernId]",
];

test("members and mentees at the doors of organizers", async ({
  council,
  organization,
  newPerson,
  windowOf,
}) => {
  const scene = await council({ firstEvening: inDays(-2), seated: true });
  const { pages } = await house(scene);
  const member = await newPerson("Mia Member");
  await invitePerson(organization.ctx, { name: member.name, email: member.email, role: "member" });
  await accept(organization.ctx, member);
  const openFor = async (person: Person) => {
    const { request } = (await windowOf(person)).context();
    const seen = await Promise.all(
      pages.map(async ({ page, path }) => ({ page, status: (await request.get(path)).status() })),
    );
    expect(seen.filter(({ status }) => status !== 200 && status !== 404)).toEqual([]);
    return seen.flatMap(({ page, status }) => (status === 200 ? [page] : []));
  };
  expect((await openFor(member)).toSorted()).toEqual(forMembers.toSorted());
  expect((await openFor(nth(scene.mentees, 0))).toSorted()).toEqual(
    [...forMembers, ...forMentees].toSorted(),
  );
});
