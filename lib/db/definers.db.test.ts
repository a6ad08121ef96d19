import { beforeAll, describe, expect, it } from "vitest";
import { linkHash } from "@/lib/auth/secret";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { World } from "@/lib/db/testing/world";
import { buildWorlds } from "@/lib/db/testing/worlds";
import { system, type Tx, withLink, withOrg, withUser } from "@/lib/db/unit";

// Functions that look past the policies: each answers those it was made for, and nobody else.

let world: World;
let other: World;

beforeAll(async () => {
  ({ world, other } = await buildWorlds());
});

/** Facts without a body, and the row each is asked about. */
const facts: Record<string, (world: World) => string> = {
  prompt_answerers: ({ prompt }) => prompt,
  prompt_answer_count: ({ prompt }) => prompt,
  session_note_authors: ({ past }) => past.session,
  session_groups_in_use: ({ past }) => past.session,
  recap_credits: ({ recap }) => recap,
  recap_endorsements: ({ recap }) => recap,
  recap_room: ({ recap }) => recap,
  recap_promises: ({ recap }) => recap,
};

/** The others, and where they are tested. */
const elsewhere: Record<string, string> = {
  resolve_user: "lib/tenancy/mint.db.test.ts",
  resolve_org: "lib/tenancy/mint.db.test.ts",
  resolve_link: "lib/tenancy/mint.db.test.ts",
  my_organizations: "below",
  open_invitation: "below",
  accept_invitation: "below",
  apart_pairs: "lib/safety/blocks/blocks.db.test.ts",
  apart_for_pairing: "lib/pairings/walls.db.test.ts",
  draft_pairs_apart: "lib/pairings/walls.db.test.ts",
  mentors_to_ask: "lib/pairings/walls.db.test.ts",
  pair_from_request: "lib/pairings/requests/requests.db.test.ts",
  pairings_met: "lib/meetings/walls.db.test.ts",
  pairing_zones: "lib/meetings/walls.db.test.ts",
  part_meetings: "lib/meetings/walls.db.test.ts",
  resolve_feed: "lib/calendar/feeds/feeds.db.test.ts",
  open_feed: "lib/calendar/feeds/feeds.db.test.ts",
  open_cohort_calendar: "lib/calendar/feeds/feeds.db.test.ts",
  open_rsvp: "lib/sessions/coming/coming.db.test.ts",
  answer_rsvp: "lib/sessions/coming/coming.db.test.ts",
  apart_between: "lib/safety/blocks/blocks.db.test.ts",
  apart_seated: "lib/safety/blocks/blocks.db.test.ts",
  organization_exports: "lib/exports/organization/export.db.test.ts",
  resolve_program: "lib/tenancy/mint.db.test.ts",
  open_program: "lib/programs/public/public.db.test.ts",
  open_program_cover: "lib/programs/public/public.db.test.ts",
  send_application: "lib/applications/applying/applying.db.test.ts",
  send_application_link: "lib/applications/applying/applying.db.test.ts",
  open_application: "lib/applications/applying/applying.db.test.ts",
  confirm_application: "lib/applications/applying/applying.db.test.ts",
  edit_application: "lib/applications/applying/applying.db.test.ts",
  withdraw_application: "lib/applications/applying/applying.db.test.ts",
  evening_wall: "lib/evening/wall/wall.db.test.ts",
  find_people: "lib/people/directory/directory.db.test.ts",
  walk_close_people: "lib/people/directory/directory.db.test.ts",
  walk_people: "lib/people/directory/directory.db.test.ts",
  copy_profile: "lib/profile/profile.db.test.ts",
  copy_portrait: "lib/profile/profile.db.test.ts",
  my_sessions: "lib/auth/devices/devices.db.test.ts",
  end_my_sessions: "lib/auth/devices/devices.db.test.ts",
  my_accounts: "lib/auth/devices/devices.db.test.ts",
  unlink_my_account: "lib/auth/devices/devices.db.test.ts",
  codes_sent_to: "lib/auth/addresses/addresses.db.test.ts",
  spend_address_proof: "lib/auth/addresses/addresses.db.test.ts",
  own_intake_sources: "lib/intake/walls.db.test.ts",
  intake_shown: "lib/intake/walls.db.test.ts",
  withdraw_collection: "the attack table: recaps/commands.withdrawRecap",
  recap_own: "lib/recaps/merging/merging.db.test.ts",
  addition_endorsements: "lib/recaps/strangers/strangers.db.test.ts",
  moderate_addition: "lib/recaps/strangers/strangers.db.test.ts",
  send_addition: "lib/recaps/strangers/strangers.db.test.ts",
  open_addition: "lib/recaps/strangers/strangers.db.test.ts",
  confirm_addition: "lib/recaps/strangers/strangers.db.test.ts",
  credit_addition: "lib/recaps/strangers/strangers.db.test.ts",
  take_back_addition: "lib/recaps/strangers/strangers.db.test.ts",
  own_rows: "lib/own-data/archives/archives.db.test.ts",
  own_standing: "lib/own-data/deletion/deletion.db.test.ts",
  follow_up_counts: "lib/follow-ups/follow-ups.db.test.ts",
  pulse_answered: "lib/pulse/pulse.db.test.ts",
  open_pulse: "lib/pulse/pulse.db.test.ts",
  answer_pulse: "lib/pulse/pulse.db.test.ts",
  open_prompt: "lib/prompts/link/link.db.test.ts",
  open_notice: "lib/letters/letters.db.test.ts",
  choose_notice: "lib/letters/letters.db.test.ts",
  answer_prompt: "lib/prompts/link/link.db.test.ts",
  found_organization: "the attack table: organizations/commands.createOrganization",
};

/** What it answers, without zeros and nulls: nothing is an empty list. */
const ask = (name: string) => async (tx: Tx) => {
  const subject = facts[name]?.(world);
  const rows = await tx.$queryRawUnsafe<{ row: unknown }[]>(
    `select to_jsonb(f) as row from ${name}($1::uuid) f`,
    subject,
  );
  return rows.map(({ row }) => row).filter((row) => row !== 0 && row !== null);
};

describe("functions that look past the policies", () => {
  it("are all tested here, or elsewhere", async () => {
    const rows = await system(
      (tx) => tx.$queryRaw<{ name: string }[]>`select proname::text as name from pg_proc
        where prosecdef and pronamespace = 'public'::regnamespace and proname not like 'app\\_%' order by 1`,
    );
    const tested = [...Object.keys(facts), ...Object.keys(elsewhere)].sort();
    expect(rows.map(({ name }) => name)).toEqual(tested);
  });

  it.each(Object.keys(facts))("%s answers organizers", async (name) => {
    const { orgId, point: id } = world;
    await system((tx) => tx.point.update({ where: { orgId_id: { orgId, id } }, data: { credited: true } }));
    for (const actor of ["owner", "organizer"] as const)
      expect(await withOrg(world.contexts[actor], ask(name))).not.toEqual([]);
  });

  it.each(Object.keys(facts))(
    "%s answers nobody outside the cohort, nor of another organization",
    async (name) => {
      expect(await withOrg(world.contexts.member, ask(name))).toEqual([]);
      for (const ctx of Object.values(other.contexts)) expect(await withOrg(ctx, ask(name))).toEqual([]);
      for (const ctx of Object.values(world.users)) expect(await withUser(ctx, ask(name))).toEqual([]);
      for (const ctx of [...Object.values(other.links), ...Object.values(world.links)])
        expect(await withLink(ctx, ask(name))).toEqual([]);
    },
  );

  it.each(["prompt_answer_count", "session_note_authors", "session_groups_in_use"])(
    "%s answers no mentor and no mentee",
    async (name) => {
      for (const actor of ["mentor", "mentee", "otherMentor", "otherMentee"] as const)
        expect(await withOrg(world.contexts[actor], ask(name))).toEqual([]);
    },
  );

  it("prompt_answerers tells a mentor about their own mentees alone, and a mentee about nobody", async () => {
    expect(await withOrg(world.contexts.mentor, ask("prompt_answerers"))).toHaveLength(1);
    expect(await withOrg(world.contexts.otherMentor, ask("prompt_answerers"))).toEqual([]);
    expect(await withOrg(world.contexts.otherMentee, ask("prompt_answerers"))).toEqual([]);
  });

  it("recap_credits names only those who agreed, from the moment they do", async () => {
    const { orgId, point: id } = world;
    const agree = (credited: boolean) =>
      system((tx) => tx.point.update({ where: { orgId_id: { orgId, id } }, data: { credited } }));
    const named = () => withOrg(world.contexts.mentor, ask("recap_credits"));
    await agree(false);
    expect(await named()).toEqual([]);
    await agree(true);
    expect(await named()).toMatchObject([{ kind: "point", name: `mentee ${world.mark}` }]);
  });

  it("my_organizations lists the person's own alone", async () => {
    const mine = (tx: Tx) => tx.$queryRaw`select slug from my_organizations()`;
    expect(await withUser(world.users.mentee, mine)).toEqual([{ slug: world.slug }]);
    expect(await withUser(world.users.invited, mine)).toEqual([]);
  });

  it("open_invitation tells what the link in hand is about, and no other", async () => {
    const open = (tx: Tx) => tx.$queryRaw`select invitation_id as id from open_invitation()`;
    expect(await withLink(world.links.invitation, open)).toEqual([{ id: world.invitation }]);
    expect(await withLink(other.links.invitation, open)).toEqual([{ id: other.invitation }]);
    expect(await withLink(world.links.recap, open)).toEqual([]);
    expect(await withOrg(world.contexts.owner, open)).toEqual([]);
  });

  it("accept_invitation joins nobody but the person invited, once", async () => {
    const accept = (token: string) => (tx: Tx) =>
      tx.$queryRaw`select outcome from accept_invitation(${linkHash(token)}, 'Somebody', ${newId()}::uuid, ${now()})`;
    const { invitationToken } = world;
    expect(await withUser(world.users.member, accept(invitationToken))).toEqual([
      { outcome: "other_address" },
    ]);
    expect(await withUser(other.users.invited, accept(invitationToken))).toEqual([
      { outcome: "other_address" },
    ]);
    expect(await withUser(world.users.invited, accept("wrong"))).toEqual([{ outcome: "gone" }]);
    expect(await withUser(world.users.invited, accept(invitationToken))).toEqual([{ outcome: "joined" }]);
    expect(await withUser(world.users.invited, accept(invitationToken))).toEqual([{ outcome: "gone" }]);
  });
});
