import type { Attack } from "@/lib/authz/attacks/table";
import { now } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import type { World } from "@/lib/db/testing/world";
import type { Tx } from "@/lib/db/unit";
import { askForArchive, takeArchive } from "@/lib/own-data/archives/commands";
import { dataPage } from "@/lib/own-data/archives/queries";
import { memberRows, personRows } from "@/lib/own-data/collecting/queries";
import { askForDeletion, cancelDeletion, confirmDeletion } from "@/lib/own-data/deletion/commands";
import { deletionPage, myDeletion } from "@/lib/own-data/deletion/queries";

/** Somebody else owns the organization too, so that its owner may go. */
const secondOwner = (tx: Tx, { orgId, people }: World) =>
  tx.membership.update({
    where: { orgId_id: { orgId, id: people.member.membershipId } },
    data: { role: "owner" },
  });

/** The mentee has been sent a code. */
const codeSent = (tx: Tx, { people }: World) =>
  tx.accountDeletion.create({
    data: {
      ...{ userId: people.mentee.userId, id: newId(), sentTo: "mentee@example.org", codeHash: "-" },
      ...{ codeExpiresAt: new Date(now().getTime() + 60_000), createdAt: now() },
    },
  });

const everybodyButTheOneWhoGoes = [
  ...(["owner", "organizer", "mentor", "mentee", "otherMentor", "member", "invited"] as const),
];

export const ownDataAttacks: Attack[] = [
  {
    name: "own-data/archives/commands.askForArchive",
    context: "user",
    allowed: "everyone",
    call: (ctx) => askForArchive(ctx),
  },
  {
    name: "own-data/archives/queries.dataPage",
    context: "user",
    allowed: "everyone",
    call: (ctx) => dataPage(ctx),
  },
  {
    name: "own-data/archives/commands.takeArchive",
    context: "user",
    allowed: ["mentor"],
    call: (ctx, world) => takeArchive(ctx, world.archive),
  },
  {
    name: "own-data/collecting/queries.personRows",
    context: "user",
    allowed: "everyone",
    call: (ctx) => personRows(ctx),
  },
  {
    name: "own-data/collecting/queries.memberRows",
    context: "org",
    allowed: "everyone",
    // Their answers from when they came are shown to people in their own archive, and on no page.
    shows: ({ mark }, caller) => (caller === "mentee" ? [`Intake ${mark}`] : []),
    call: (ctx) => memberRows(ctx),
  },
  {
    name: "own-data/deletion/commands.askForDeletion",
    context: "user",
    allowed: everybodyButTheOneWhoGoes,
    prepare: secondOwner,
    call: (ctx) => askForDeletion(ctx),
  },
  {
    name: "own-data/deletion/commands.confirmDeletion",
    context: "user",
    allowed: "everyone",
    prepare: codeSent,
    call: (ctx) => confirmDeletion(ctx, { code: "123456" }),
  },
  {
    name: "own-data/deletion/commands.cancelDeletion",
    context: "user",
    allowed: ["otherMentee"],
    call: (ctx) => cancelDeletion(ctx),
  },
  {
    name: "own-data/deletion/queries.deletionPage",
    context: "user",
    allowed: "everyone",
    call: (ctx) => deletionPage(ctx),
  },
  {
    name: "own-data/deletion/queries.myDeletion",
    context: "user",
    allowed: "everyone",
    call: (ctx) => myDeletion(ctx),
  },
];
