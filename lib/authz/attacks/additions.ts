import type { Attack } from "@/lib/authz/attacks/table";
import { atTime, now } from "@/lib/clock";
import type { World } from "@/lib/db/testing/world";
import type { Tx } from "@/lib/db/unit";
import {
  addToRecap,
  endorseInRecap,
  moderateAddition,
  removeAddition,
  takeAddition,
} from "@/lib/recaps/additions/commands";
import { additionsDesk } from "@/lib/recaps/additions/waiting/queries";
import {
  confirmAddition,
  creditAddition,
  sendAddition,
  takeBackAddition,
} from "@/lib/recaps/strangers/commands";
import { ownAddition } from "@/lib/recaps/strangers/queries";
import { newForm } from "@/lib/recaps/strangers/rules";

const organizers = ["owner", "organizer"] as const;
const cohort = ["mentor", "mentee", "otherMentor", "otherMentee"] as const;

/** The mentor's collection, as its cohort reads it. */
const publishedForCohort = (tx: Tx, { orgId, collection }: World) =>
  tx.recap.update({
    where: { orgId_id: { orgId, id: collection } },
    data: { status: "published", publishedAt: now() },
  });

const nothingSent = { name: "", email: "", work: "", website: "" };

/** What is added to a recap by its readers, members and strangers. */
export const additionAttacks: Attack[] = [
  {
    name: "recaps/additions/waiting/queries.additionsDesk",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => additionsDesk(ctx, world.worldRecap),
  },
  {
    name: "recaps/additions/commands.moderateAddition",
    context: "org",
    allowed: organizers,
    call: (ctx, world) =>
      moderateAddition(ctx, { recapId: world.worldRecap, additionId: world.heldAddition, state: "shown" }),
  },
  {
    name: "recaps/additions/commands.takeAddition",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => takeAddition(ctx, { recapId: world.worldRecap, additionId: world.heldAddition }),
  },
  {
    // What waits to be read can be endorsed by nobody, whatever their role.
    name: "recaps/additions/commands.endorseInRecap",
    context: "org",
    allowed: [],
    call: (ctx, world) =>
      endorseInRecap(ctx, { recapId: world.worldRecap, recapPointId: world.heldAddition, wish: "endorse" }),
  },
  {
    name: "recaps/additions/commands.endorseInRecap",
    context: "org",
    allowed: "everyone",
    call: (ctx, world) =>
      endorseInRecap(ctx, { recapId: world.worldRecap, recapPointId: world.shownAddition, wish: "endorse" }),
  },
  {
    name: "recaps/additions/commands.removeAddition",
    context: "org",
    allowed: organizers,
    call: (ctx, world) => removeAddition(ctx, { recapId: world.worldRecap, additionId: world.heldAddition }),
  },
  {
    name: "recaps/strangers/commands.sendAddition",
    context: "link",
    allowed: ["recap"],
    call: (ctx, world) => {
      const form = atTime(new Date(now().getTime() - 60_000), () => newForm(world.worldRecap));
      const agendaItemId = world.longAgo.question;
      const sent = { ...nothingSent, agendaItemId, text: "Sent by an attack", email: "attack@example.org" };
      return sendAddition(ctx, { ...sent, form }, "");
    },
  },
  {
    name: "recaps/strangers/queries.ownAddition",
    context: "link",
    allowed: ["addition"],
    call: (ctx) => ownAddition(ctx),
  },
  {
    name: "recaps/strangers/commands.confirmAddition",
    context: "link",
    allowed: ["addition"],
    call: (ctx) => confirmAddition(ctx),
  },
  {
    name: "recaps/strangers/commands.creditAddition",
    context: "link",
    allowed: ["addition"],
    call: (ctx) => creditAddition(ctx, { name: "" }),
  },
  {
    name: "recaps/strangers/commands.takeBackAddition",
    context: "link",
    allowed: ["addition"],
    call: (ctx) => takeBackAddition(ctx),
  },
  {
    // Beside a mentor's collection its author reads first, and no organizer.
    name: "recaps/additions/waiting/queries.additionsDesk",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) => additionsDesk(ctx, world.collection),
  },
  {
    name: "recaps/additions/commands.moderateAddition",
    context: "org",
    allowed: ["mentor"],
    prepare: publishedForCohort,
    call: (ctx, world) =>
      moderateAddition(ctx, {
        recapId: world.collection,
        additionId: world.collectionAddition,
        state: "shown",
      }),
  },
  {
    name: "recaps/additions/commands.addToRecap",
    context: "org",
    allowed: cohort,
    prepare: publishedForCohort,
    call: (ctx, world) =>
      addToRecap(ctx, { recapId: world.collection, text: "To the whole.", credited: false }),
  },
  {
    name: "recaps/additions/commands.addToRecap",
    context: "org",
    allowed: cohort,
    call: (ctx, world) =>
      addToRecap(ctx, {
        recapId: world.recap,
        agendaItemId: world.past.question,
        text: "And humor.",
        credited: false,
      }),
  },
  {
    name: "recaps/additions/commands.removeAddition",
    context: "org",
    allowed: [...organizers, "otherMentee"],
    call: (ctx, world) => removeAddition(ctx, { recapId: world.recap, additionId: world.addition }),
  },
  {
    name: "recaps/additions/commands.endorseInRecap",
    context: "org",
    allowed: [...organizers, ...cohort],
    call: (ctx, world) =>
      endorseInRecap(ctx, { recapId: world.recap, recapPointId: world.recapPoint, wish: "endorse" }),
  },
];
