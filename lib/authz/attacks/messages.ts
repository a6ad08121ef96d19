import type { Attack } from "@/lib/authz/attacks/table";
import {
  draftAnnouncement,
  dropAnnouncement,
  editAnnouncement,
  sendAnnouncement,
  takeBackAnnouncement,
} from "@/lib/messages/commands";
import { removePairMessage, seePairMessages, writeToPair } from "@/lib/messages/pair/commands";
import { pairThread } from "@/lib/messages/pair/queries";
import { announcementPage, announcementsPage, writePage } from "@/lib/messages/queries";

const organizers = ["owner", "organizer"] as const;
const theTwo = ["mentor", "mentee"] as const;
const words = {
  ...{ subject: "The room has changed", body: "We meet upstairs." },
  whom: { audience: "cohort", targetId: null },
} as const;

export const messageAttacks: Attack[] = [
  {
    name: "messages/queries.announcementsPage",
    context: "org",
    allowed: [...organizers, "mentor", "mentee", "otherMentor", "otherMentee"],
    call: (ctx, world) => announcementsPage(ctx, world.cohort),
  },
  {
    name: "messages/queries.writePage",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => writePage(ctx, world.cohort),
  },
  {
    name: "messages/queries.announcementPage",
    context: "org",
    allowed: [...organizers, "mentee"],
    call: (ctx, world) => announcementPage(ctx, world.announcement),
  },
  {
    name: "messages/commands.draftAnnouncement",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => draftAnnouncement(ctx, { cohortId: world.cohort, ...words }),
  },
  {
    name: "messages/commands.editAnnouncement",
    context: "org",
    allowed: organizers,
    call: (ctx, { announcementDraft: announcementId }) => editAnnouncement(ctx, { announcementId, ...words }),
  },
  {
    name: "messages/commands.dropAnnouncement",
    context: "org",
    allowed: organizers,
    call: (ctx, { announcementDraft: announcementId }) => dropAnnouncement(ctx, { announcementId }),
  },
  {
    name: "messages/commands.sendAnnouncement",
    context: "org",
    allowed: organizers,
    call: (ctx, { announcementDraft: announcementId }) => sendAnnouncement(ctx, { announcementId }),
  },
  {
    name: "messages/commands.takeBackAnnouncement",
    context: "org",
    allowed: organizers,
    prepare: async (tx, { orgId, announcement: id }) => {
      await tx.announcement.updateMany({
        where: { orgId, id },
        data: { sendsAt: new Date(Date.now() + 600_000) },
      });
    },
    call: (ctx, { announcement: announcementId }) => takeBackAnnouncement(ctx, { announcementId }),
  },
  {
    name: "messages/pair/queries.pairThread",
    context: "org",
    allowed: theTwo,
    call: (ctx, world) => pairThread(ctx, world.pairing, {}),
  },
  {
    name: "messages/pair/commands.writeToPair",
    context: "org",
    allowed: theTwo,
    call: (ctx, world) => writeToPair(ctx, { pairingId: world.pairing, body: "Shall we talk?" }),
  },
  {
    name: "messages/pair/commands.removePairMessage",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, { pairMessage: messageId }) => removePairMessage(ctx, { messageId }),
  },
  {
    name: "messages/pair/commands.seePairMessages",
    context: "org",
    allowed: theTwo,
    call: (ctx, world) => seePairMessages(ctx, world.pairing),
  },
];
