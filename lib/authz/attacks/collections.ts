import type { Attack } from "@/lib/authz/attacks/table";
import { now } from "@/lib/clock";
import type { World } from "@/lib/db/testing/world";
import type { Tx } from "@/lib/db/unit";
import {
  addChapter,
  editChapter,
  includeChapter,
  moveChapter,
} from "@/lib/recaps/collections/chapters/commands";
import { beginCollection, deleteCollection } from "@/lib/recaps/collections/commands";
import { pickPoint } from "@/lib/recaps/collections/picks/commands";
import { pointsToPick } from "@/lib/recaps/collections/picks/queries";
import { removeRecapPicture, setRecapPicture } from "@/lib/recaps/collections/picture/commands";
import { publicRecapPicture, recapPicture } from "@/lib/recaps/collections/picture/queries";
import { cohortCollections, collectionEditor } from "@/lib/recaps/collections/queries";
import { editRecap, publishRecap, withdrawRecap } from "@/lib/recaps/commands";
import { includeRecapPoint, moveRecapPoint } from "@/lib/recaps/points/commands";
import { recapPage } from "@/lib/recaps/reading/queries";

const organizers = ["owner", "organizer"] as const;
const cohort = ["mentor", "mentee", "otherMentor", "otherMentee"] as const;

const published = (tx: Tx, { orgId, collection }: World) =>
  tx.recap.update({
    where: { orgId_id: { orgId, id: collection } },
    data: { status: "published", publishedAt: now() },
  });

/** What readers of a published collection are shown. */
const readByAll = ({ mark }: World) => [
  ...["Draft collection", "Chapter", "Between", "Pictured", "Photo"].map((what) => `${what} ${mark}`),
];

/** A mentor's own collection: nobody else's, organizers not excepted, until it is published. */
export const collectionAttacks: Attack[] = [
  {
    name: "recaps/collections/queries.cohortCollections",
    context: "org",
    allowed: [...organizers, ...cohort],
    call: (ctx, world) => cohortCollections(ctx, world.cohort),
  },
  {
    name: "recaps/collections/queries.collectionEditor",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) => collectionEditor(ctx, world.collection),
  },
  {
    name: "recaps/collections/queries.collectionEditor",
    context: "org",
    allowed: ["mentor"],
    prepare: published,
    shows: readByAll,
    call: (ctx, world) => collectionEditor(ctx, world.collection),
  },
  {
    name: "recaps/collections/picks/queries.pointsToPick",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) => pointsToPick(ctx, world.collection, world.chapter),
  },
  {
    name: "recaps/reading/queries.recapPage",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) => recapPage(ctx, world.collection),
  },
  {
    name: "recaps/reading/queries.recapPage",
    context: "org",
    allowed: [...organizers, ...cohort],
    prepare: published,
    never: ({ mark }) => [`mentee ${mark}`],
    shows: readByAll,
    call: (ctx, world) => recapPage(ctx, world.collection),
  },
  {
    name: "recaps/collections/picture/queries.recapPicture",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) => recapPicture(ctx, world.collection),
  },
  {
    name: "recaps/collections/picture/queries.publicRecapPicture",
    context: "link",
    allowed: ["recap"],
    prepare: (tx, { orgId, worldRecap: recapId }) =>
      tx.recapPicture.create({
        data: {
          ...{ orgId, recapId, bytes: new Uint8Array([1]), width: 1, height: 1 },
          ...{ alt: "A room", credit: "Photo: nobody", createdAt: now() },
        },
      }),
    call: (ctx) => publicRecapPicture(ctx),
  },
  {
    name: "recaps/collections/commands.beginCollection",
    context: "org",
    allowed: ["mentor", "otherMentor"],
    call: (ctx, world) => beginCollection(ctx, { cohortId: world.cohort, title: "Begun" }),
  },
  {
    name: "recaps/collections/commands.deleteCollection",
    context: "org",
    allowed: ["mentor"],
    prepare: published,
    call: (ctx, world) => deleteCollection(ctx, { recapId: world.collection }),
  },
  {
    name: "recaps/collections/chapters/commands.addChapter",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) => addChapter(ctx, { recapId: world.collection, heading: "Another", words: "" }),
  },
  {
    name: "recaps/collections/chapters/commands.editChapter",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) =>
      editChapter(ctx, {
        recapId: world.collection,
        chapterId: world.chapter,
        heading: "Changed",
        words: "",
      }),
  },
  {
    name: "recaps/collections/chapters/commands.moveChapter",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) =>
      moveChapter(ctx, { recapId: world.collection, chapterId: world.chapter, direction: "down" }),
  },
  {
    name: "recaps/collections/chapters/commands.includeChapter",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) =>
      includeChapter(ctx, { recapId: world.collection, chapterId: world.chapter, included: false }),
  },
  {
    name: "recaps/collections/picks/commands.pickPoint",
    context: "org",
    allowed: ["mentor"],
    prepare: (tx, { orgId, collection }) =>
      tx.recapPoint.deleteMany({ where: { orgId, recapId: collection } }),
    call: (ctx, world) =>
      pickPoint(ctx, {
        recapId: world.collection,
        chapterId: world.chapter,
        pick: { kind: "line", id: world.recapPoint },
      }),
  },
  {
    name: "recaps/collections/picture/commands.setRecapPicture",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) =>
      setRecapPicture(ctx, { recapId: world.collection, alt: "A room", credit: "Mine", bytes: null }),
  },
  {
    name: "recaps/collections/picture/commands.removeRecapPicture",
    context: "org",
    allowed: ["mentor"],
    call: (ctx, world) => removeRecapPicture(ctx, { recapId: world.collection }),
  },
  {
    name: "recaps/commands.editRecap",
    context: "org",
    allowed: ["mentor"],
    prepare: published,
    call: (ctx, world) => editRecap(ctx, { recapId: world.collection, title: "Renamed", intro: "" }),
  },
  {
    name: "recaps/commands.publishRecap",
    context: "org",
    allowed: ["mentor"],
    prepare: published,
    call: (ctx, world) => publishRecap(ctx, { recapId: world.collection, audience: "cohort" }),
  },
  {
    name: "recaps/commands.withdrawRecap",
    context: "org",
    allowed: [...organizers, "mentor"],
    prepare: published,
    call: (ctx, world) => withdrawRecap(ctx, { recapId: world.collection }),
  },
  {
    name: "recaps/points/commands.includeRecapPoint",
    context: "org",
    allowed: ["mentor"],
    prepare: published,
    call: (ctx, world) =>
      includeRecapPoint(ctx, { recapId: world.collection, recapPointId: world.picked, included: false }),
  },
  {
    name: "recaps/points/commands.moveRecapPoint",
    context: "org",
    allowed: ["mentor"],
    prepare: published,
    call: (ctx, world) =>
      moveRecapPoint(ctx, { recapId: world.collection, recapPointId: world.picked, direction: "down" }),
  },
];
