import type { HomeCohort } from "@/lib/home/cohorts/queries";
import { additionsItem, type Item } from "@/lib/home/items/rules";
import { applicationItems } from "@/lib/home/organizing/applications/rules";
import { eveningItems, recapItems } from "@/lib/home/organizing/evening/rules";
import { pairsItems } from "@/lib/home/organizing/pairs/rules";
import type { Desk } from "@/lib/home/organizing/queries";
import { intakeItems, pairingItems, wayToTheSeason } from "@/lib/home/organizing/season/rules";
import type { HomeSession } from "@/lib/home/sessions/queries";
import { isAhead } from "@/lib/home/sessions/rules";
import { peopleCount } from "@/lib/people/invitations/rules";

type Facts = { desk: Desk; cohorts: readonly HomeCohort[]; sessions: readonly HomeSession[] };

/** What an organizer has to do, in no order. */
export function organizing({ desk, cohorts, sessions }: Facts, at: Date): Item[] {
  const awaited = desk.roster && !desk.roster.imported ? desk.roster.cohortId : null;
  return [
    ...deskItems(desk),
    ...cohorts.flatMap((cohort) => [
      ...wayToTheSeason(cohort, sessions, { at, isRosterThere: cohort.id === awaited }),
      ...applicationItems(cohort),
      ...intakeItems(cohort),
      ...pairingItems(cohort),
      ...pairsItems(cohort),
      ...sessions
        .filter((session) => session.cohortId === cohort.id)
        .flatMap((session) =>
          isAhead(session, at) ? eveningItems(cohort, session, at) : recapItems(cohort, session),
        ),
    ]),
  ];
}

function deskItems({
  programs,
  withoutCohort,
  uninvited,
  roster,
  concerns,
  together,
  additions,
}: Desk): Item[] {
  const items: Item[] = safetyItems(concerns, together);
  if (programs === 0)
    items.push({
      kind: "program",
      about: "",
      title: ["Set up your program"],
      detail: ["The plan of a season: its evenings, what they ask, and the rules everybody agrees to."],
      href: "/programs/new",
      button: "Set up a program",
      due: null,
    });
  for (const { id, name } of withoutCohort)
    items.push({
      kind: "begin-cohort",
      about: id,
      title: [`${name} has no cohort yet`],
      detail: ["A cohort is the people who go through the program together."],
      href: `/programs/${id}/cohorts/new`,
      button: "Begin a cohort",
      due: null,
    });
  items.push(...additions.map(additionsItem));
  if (roster) items.push(rosterItem(roster));
  if (uninvited > 0)
    items.push({
      kind: "invite",
      about: "",
      title: [
        uninvited === 1
          ? "One person has not been invited yet"
          : `${peopleCount(uninvited)} have not been invited yet`,
      ],
      detail: ["Each gets a mail with a link to join."],
      href: "/people",
      button: uninvited === 1 ? "Send the invitation" : "Send the invitations",
      due: null,
    });
  return items;
}

function safetyItems(concerns: number, together: Desk["together"]): Item[] {
  const items: Item[] = [];
  if (concerns > 0)
    items.push({
      kind: "concern",
      about: "",
      title: [concerns === 1 ? "A concern waits to be read" : `${concerns} concerns wait to be read`],
      detail: ["Somebody trusted you with it. The person it is about is not told."],
      href: "/concerns",
      button: concerns === 1 ? "Read it" : "Read them",
      due: null,
    });
  for (const { id, title } of together)
    items.push({
      kind: "together",
      about: id,
      title: [`A group of ${title} needs another look`],
      detail: ["Two people sit together who are to be kept apart."],
      href: `/sessions/${id}/groups?view=groups`,
      button: "Look at the groups",
      due: null,
    });
  return items;
}

function rosterItem({ id, fileName, uploadedAt, imported, undecided }: NonNullable<Desk["roster"]>): Item {
  const item = { kind: "import" as const, about: id, href: `/people/import/${id}`, due: null };
  if (imported)
    return {
      ...item,
      title: [
        undecided === 1 ? "One row of your roster stayed out" : `${undecided} rows of your roster stayed out`,
      ],
      detail: [`${fileName}: they asked for a decision, and can still come in.`],
      button: "Decide",
    };
  return {
    ...item,
    title: ["A roster waits for you"],
    detail: [
      `${fileName}, uploaded `,
      { at: uploadedAt, show: "day" },
      ". Nobody is added until you import it.",
    ],
    button: "Look at its rows",
  };
}
