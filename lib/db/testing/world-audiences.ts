import { now } from "@/lib/clock";
import type { NoteAudience, PromptAudience } from "@/lib/db/generated/enums";
import { newId } from "@/lib/db/id";
import type { ActorName, World } from "@/lib/db/testing/world";
import { addSession } from "@/lib/db/testing/world-evening";
import { inDays } from "@/lib/db/testing/world-people";
import { audienceText } from "@/lib/db/testing/world-secrets";
import { system, type Tx } from "@/lib/db/unit";

type NoteTarget = { audience: NoteAudience; author: ActorName; groupId?: string; pairingId?: string };

const addNote = (tx: Tx, world: World, body: string, { author, ...target }: NoteTarget) =>
  tx.note.create({
    data: {
      orgId: world.orgId,
      cohortId: world.cohort,
      sessionId: world.past.session,
      authorId: world.people[author].membershipId,
      body,
      ...target,
    },
  });

async function addAnswered(
  tx: Tx,
  world: World,
  audience: PromptAudience,
  by: "mentee" | "otherMentee",
  body: string,
  groupId: string | null,
) {
  const { orgId, cohort: cohortId } = world;
  const promptId = newId();
  await tx.prompt.create({
    data: {
      orgId,
      id: promptId,
      cohortId,
      authorId: world.people.organizer.membershipId,
      sessionId: groupId && world.past.session,
      audience,
      text: "Asked",
      opensAt: inDays(-1),
      closesAt: inDays(1),
    },
  });
  const shared = { orgId, promptId, cohortId, audience, groupId, body };
  await tx.answer.create({ data: { ...shared, participationId: world.participations[by] } });
}

/**
 * Adds a row for every audience that there is: notes, answers, recaps, points of both groups. world-secrets.ts says who may
 * read each. The drafted recap belongs to a third session of its own.
 */
export function addAudiences(world: World): Promise<void> {
  const { orgId, past, people } = world;
  const say = (what: string) => audienceText(what, world.mark);
  return system(async (tx) => {
    await addNote(tx, world, say("owner's note"), { audience: "me", author: "owner" });
    await addNote(tx, world, say("organizer's note"), { audience: "me", author: "organizer" });
    await addNote(tx, world, say("pair's note"), {
      audience: "pairing",
      author: "mentor",
      pairingId: world.pairing,
    });
    await addNote(tx, world, say("group's note"), {
      audience: "group",
      author: "mentor",
      groupId: past.groupOne,
    });
    await addNote(tx, world, say("cohort's note"), { audience: "cohort", author: "mentor" });
    await addNote(tx, world, say("public note"), { audience: "public", author: "mentor" });
    await addAnswered(tx, world, "group", "otherMentee", say("group's answer"), past.groupTwo);
    await addAnswered(tx, world, "cohort", "mentee", say("cohort's answer"), null);
    const third = await addSession(tx, orgId, world.cohort, `Session ${world.mark}`, 3, inDays(-3));
    const draft = { orgId, id: newId(), sessionId: third.session, title: say("draft recap") };
    await tx.recap.create({ data: draft });
    await tx.recapPoint.createMany({
      data: [
        { orgId, recapId: draft.id, agendaItemId: third.question, text: say("draft point"), position: 1 },
        {
          orgId,
          recapId: world.recap,
          agendaItemId: past.question,
          text: say("left out"),
          position: 2,
          included: false,
        },
      ],
    });
    await tx.point.create({
      data: {
        orgId,
        sessionId: past.session,
        groupId: past.groupTwo,
        agendaItemId: past.question,
        authorId: people.otherMentee.membershipId,
        text: say("group two's point"),
        createdAt: now(),
      },
    });
  });
}
