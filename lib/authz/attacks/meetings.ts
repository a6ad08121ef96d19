import type { Attack, OrgAttack } from "@/lib/authz/attacks/table";
import type { World } from "@/lib/db/testing/world";
import { inDays } from "@/lib/db/testing/world-people";
import type { Tx } from "@/lib/db/unit";
import { tickOff } from "@/lib/meetings/checklist/commands";
import { changeWhere, keepTime, offerTimes, pickTime, proposeMeeting } from "@/lib/meetings/commands";
import { cancelMeeting, logMeeting, sayMet } from "@/lib/meetings/ending/commands";
import { meetingPage, proposePage } from "@/lib/meetings/queries";

const forTheTwo = (row: Pick<OrgAttack, "name" | "call" | "prepare">): OrgAttack => ({
  context: "org",
  allowed: ["mentor", "mentee"],
  ...row,
});

const meeting = ({ meeting: meetingId }: World) => ({ meetingId });
const change = (data: object) => (tx: Tx, world: World) =>
  tx.meeting.update({ where: { orgId_id: { orgId: world.orgId, id: world.meeting } }, data });

/** The mentee has proposed a time, and the mentor has not answered. */
const time = new Date(inDays(30).setUTCHours(12, 0, 0, 0));
const proposed = change({
  state: "proposed",
  askedBy: "mentee",
  times: [time],
  startsAt: null,
  endsAt: null,
});
const past = change({ startsAt: inDays(-2), endsAt: inDays(-1) });

const later = () => ({ time1: `${inDays(40).toISOString().slice(0, 11)}12:00`, time2: "", time3: "" });
const where = { purpose: "", place: "A bench", videoUrl: "" };

export const meetingAttacks: Attack[] = [
  forTheTwo({ name: "meetings/queries.meetingPage", call: (ctx, world) => meetingPage(ctx, world.meeting) }),
  forTheTwo({ name: "meetings/queries.proposePage", call: (ctx, world) => proposePage(ctx, world.pairing) }),
  forTheTwo({
    name: "meetings/commands.proposeMeeting",
    call: (ctx, { pairing: pairingId }) =>
      proposeMeeting(ctx, { pairingId, minutes: 45, ...later(), ...where }),
  }),
  {
    name: "meetings/commands.pickTime",
    context: "org",
    allowed: ["mentor"],
    prepare: proposed,
    call: (ctx, world) => pickTime(ctx, { ...meeting(world), time }),
  },
  forTheTwo({
    name: "meetings/commands.offerTimes",
    prepare: proposed,
    call: (ctx, world) => offerTimes(ctx, { ...meeting(world), ...later(), words: "none" }),
  }),
  forTheTwo({
    name: "meetings/commands.keepTime",
    prepare: change({ askedBy: "mentee", times: [time] }),
    call: (ctx, world) => keepTime(ctx, meeting(world)),
  }),
  forTheTwo({
    name: "meetings/commands.changeWhere",
    call: (ctx, world) => changeWhere(ctx, { ...meeting(world), ...where }),
  }),
  forTheTwo({
    name: "meetings/ending/commands.cancelMeeting",
    call: (ctx, world) => cancelMeeting(ctx, { ...meeting(world), words: "unwell" }),
  }),
  forTheTwo({
    name: "meetings/ending/commands.sayMet",
    prepare: past,
    call: (ctx, world) => sayMet(ctx, { ...meeting(world), met: "yes" }),
  }),
  forTheTwo({
    name: "meetings/ending/commands.logMeeting",
    call: (ctx, { pairing: pairingId }) =>
      logMeeting(ctx, { pairingId, startedAt: "2026-01-20T12:00", minutes: 45 }),
  }),
  forTheTwo({
    name: "meetings/checklist/commands.tickOff",
    call: (ctx, world) => tickOff(ctx, { ...meeting(world), item: "early", done: "yes" }),
  }),
];
