import type { Attack, OrgAttack } from "@/lib/authz/attacks/table";
import { now } from "@/lib/clock";
import { cohortPeople } from "@/lib/cohorts/participations/queries";
import type { RecapAudience, RecapStatus } from "@/lib/db/generated/enums";
import type { World } from "@/lib/db/testing/world";
import type { Tx } from "@/lib/db/unit";
import { notesPage } from "@/lib/notes/queries";
import { pairingPage } from "@/lib/pairings/queries";
import { personPage } from "@/lib/people/person/queries";
import { promptPage } from "@/lib/prompts/answers/queries";
import { publicRecap, recapPage } from "@/lib/recaps/reading/queries";
import { sessionPage } from "@/lib/sessions/queries";

// The pages that say most, once more, in the states in which who may read them differs.

const organizers = ["owner", "organizer"] as const;

const recapIs =
  (which: "recap" | "worldRecap", status: RecapStatus, audience: RecapAudience) => (tx: Tx, world: World) =>
    tx.recap.update({
      where: { orgId_id: { orgId: world.orgId, id: world[which] } },
      data: { status, audience },
    });

/** The other mentor has left the cohort. */
const otherMentorLeft: OrgAttack["prepare"] = (tx, { orgId, participations }) =>
  tx.participation.update({
    where: { orgId_id: { orgId, id: participations.otherMentor } },
    data: { leftAt: now() },
  });

const stillThere = [...organizers, "mentor", "mentee", "otherMentee"] as const;

/** The prompt and its answer are for the mentee's group, in which nobody else has answered. */
const askedInGroups = async (tx: Tx, { orgId, prompt, past }: World) => {
  const audience = "group" as const;
  const { session: sessionId, groupOne: groupId } = past;
  await tx.prompt.update({ where: { orgId_id: { orgId, id: prompt } }, data: { audience, sessionId } });
  await tx.answer.updateMany({ where: { orgId, promptId: prompt }, data: { audience, groupId } });
  await tx.reply.updateMany({ where: { orgId, promptId: prompt }, data: { audience, groupId } });
};

export const stateAttacks: Attack[] = [
  {
    name: "recaps/reading/queries.recapPage",
    context: "org",
    allowed: organizers,
    prepare: recapIs("recap", "draft", "cohort"),
    call: (ctx, world) => recapPage(ctx, world.recap),
  },
  {
    name: "recaps/reading/queries.publicRecap",
    context: "link",
    allowed: [],
    prepare: recapIs("worldRecap", "published", "cohort"),
    call: (ctx) => publicRecap(ctx),
  },
  {
    name: "recaps/reading/queries.publicRecap",
    context: "link",
    allowed: [],
    prepare: recapIs("worldRecap", "draft", "world"),
    call: (ctx) => publicRecap(ctx),
  },
  {
    name: "pairings/queries.pairingPage",
    context: "org",
    allowed: [...organizers, "otherMentor", "otherMentee"],
    call: (ctx, world) => pairingPage(ctx, world.proposal),
  },
  {
    name: "people/person/queries.personPage",
    context: "org",
    allowed: "everyone",
    call: (ctx, { people }) => personPage(ctx, people.mentee.membershipId),
  },
  {
    name: "prompts/answers/queries.promptPage",
    context: "org",
    allowed: [...stillThere, "otherMentor"],
    prepare: askedInGroups,
    call: (ctx, world) => promptPage(ctx, world.prompt),
  },
  {
    name: "sessions/queries.sessionPage",
    context: "org",
    allowed: stillThere,
    prepare: otherMentorLeft,
    call: (ctx, { past }) => sessionPage(ctx, past.session),
  },
  {
    name: "notes/queries.notesPage",
    context: "org",
    allowed: stillThere,
    prepare: otherMentorLeft,
    call: (ctx, { past }) => notesPage(ctx, { kind: "session", id: past.session }),
  },
  {
    name: "cohorts/participations/queries.cohortPeople",
    context: "org",
    allowed: stillThere,
    prepare: otherMentorLeft,
    call: (ctx, { cohort: cohortId }) =>
      cohortPeople(ctx, { cohortId, role: null, search: "", page: 1, add: "member" }),
  },
];
