import type { Attack } from "@/lib/authz/attacks/table";
import type { World } from "@/lib/db/testing/world";
import type { Tx } from "@/lib/db/unit";
import { markAttendance, markRestAbsent } from "@/lib/seating/attendance/commands";
import { seatGroups, seatLatecomers } from "@/lib/seating/commands";
import { addGuest, removeGuest } from "@/lib/seating/guests/commands";
import { movePerson, swapPeople, undoSeating } from "@/lib/seating/moves/commands";
import { addObserver, removeObserver, seatObserver } from "@/lib/seating/observers/commands";
import { doorPage } from "@/lib/seating/queries";

const organizers = ["owner", "organizer"] as const;

/** Takes one person's seat away, so that there is somebody to seat. */
const unseat = (tx: Tx, { orgId, next, participations }: World) =>
  tx.seat.deleteMany({
    where: { orgId, sessionId: next.session, participationId: participations.otherMentee },
  });

const tickOne = (tx: Tx, { orgId, next, participations }: World) =>
  tx.attendance.create({
    data: {
      orgId,
      sessionId: next.session,
      participationId: participations.mentor,
      status: "present",
    },
  });

const change = "00000000-0000-7000-8000-000000000001";

export const seatingAttacks: Attack[] = [
  {
    name: "seating/queries.doorPage",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) => doorPage(ctx, next.session),
  },
  {
    name: "seating/commands.seatGroups",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) => seatGroups(ctx, { sessionId: next.session, who: "expected" }),
  },
  {
    name: "seating/commands.seatLatecomers",
    context: "org",
    allowed: organizers,
    prepare: unseat,
    call: (ctx, { next }) => seatLatecomers(ctx, { sessionId: next.session, who: "expected" }),
  },
  {
    name: "seating/moves/commands.movePerson",
    context: "org",
    allowed: organizers,
    call: (ctx, { next, participations }) =>
      movePerson(ctx, {
        sessionId: next.session,
        personId: participations.mentee,
        to: next.groupTwo,
      }),
  },
  {
    name: "seating/moves/commands.swapPeople",
    context: "org",
    allowed: organizers,
    call: (ctx, { next, participations }) =>
      swapPeople(ctx, {
        sessionId: next.session,
        personId: participations.mentee,
        otherId: participations.otherMentee,
      }),
  },
  {
    name: "seating/moves/commands.undoSeating",
    context: "org",
    allowed: organizers,
    prepare: (tx, { orgId, next }) =>
      tx.seatingChange.create({
        data: {
          orgId,
          id: change,
          sessionId: next.session,
          kind: "fill",
          before: { groups: [], seats: [], guests: [] },
        },
      }),
    call: (ctx, { next }) => undoSeating(ctx, { sessionId: next.session, changeId: change }),
  },
  {
    name: "seating/guests/commands.addGuest",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) => addGuest(ctx, { sessionId: next.session, name: "Somebody" }),
  },
  {
    name: "seating/observers/commands.addObserver",
    context: "org",
    allowed: organizers,
    call: (ctx, { next }) => addObserver(ctx, { sessionId: next.session, name: "Somebody" }),
  },
  {
    name: "seating/observers/commands.seatObserver",
    context: "org",
    allowed: organizers,
    call: (ctx, { next, observer }) => seatObserver(ctx, { sessionId: next.session, observerId: observer }),
  },
  {
    name: "seating/observers/commands.removeObserver",
    context: "org",
    allowed: organizers,
    call: (ctx, { next, observer }) => removeObserver(ctx, { sessionId: next.session, observerId: observer }),
  },
  {
    name: "seating/guests/commands.removeGuest",
    context: "org",
    allowed: organizers,
    call: (ctx, { next, guest }) => removeGuest(ctx, { sessionId: next.session, guestId: guest }),
  },
  {
    name: "seating/attendance/commands.markAttendance",
    context: "org",
    allowed: organizers,
    call: (ctx, { next, participations }) =>
      markAttendance(ctx, {
        sessionId: next.session,
        marks: [{ participationId: participations.mentee, status: "absent" }],
      }),
  },
  {
    name: "seating/attendance/commands.markRestAbsent",
    context: "org",
    allowed: organizers,
    prepare: tickOne,
    call: (ctx, { next }) => markRestAbsent(ctx, { sessionId: next.session }),
  },
];
