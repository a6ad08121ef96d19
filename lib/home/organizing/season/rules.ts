import type { HomeCohort } from "@/lib/home/cohorts/queries";
import { dotted, type Item } from "@/lib/home/items/rules";
import type { HomeSession } from "@/lib/home/sessions/queries";
import { isNear } from "@/lib/home/sessions/rules";

/**
 * What a cohort still lacks before its season can run; several at once where they do not wait for each other. No roster is
 * asked for where one for this cohort waits to be imported.
 */
export function wayToTheSeason(
  cohort: HomeCohort,
  sessions: readonly HomeSession[],
  { at, isRosterThere }: { at: Date; isRosterThere: boolean },
): Item[] {
  const { id, name, status, tally } = cohort;
  if (!tally) return [];
  const items: Item[] = [];
  const about = { about: id, due: null };
  if (tally.people === 0 && !isRosterThere && !tally.takesApplications)
    items.push({
      ...about,
      kind: "roster",
      title: [`${name} has no people yet`],
      detail: ["Bring them in with the file you have."],
      href: `/people/import?cohort=${id}`,
      button: "Import the roster",
    });
  if (cohort.sessions === 0)
    items.push({
      ...about,
      kind: "season",
      title: [`${name} has no dates yet`],
      detail: ["All its sessions at once, from one rule."],
      href: `/cohorts/${id}/season`,
      button: "Lay out the season",
    });
  const enroll = { ...about, kind: "enroll", href: `/cohorts/${id}`, button: "Open enrollment" } as const;
  if (status === "draft" && tally.applyDue)
    return [
      ...items,
      {
        ...enroll,
        title: [`Applications to ${name} were to open by now`],
        detail: ["It is still a draft. Open enrollment, and people find the form on the public page."],
      },
    ];
  if (status === "active" && tally.endDue) return [...items, completeItem(id, name)];
  if (items.length > 0 || tally.people === 0) return items;
  const first = sessions.find((session) => session.cohortId === id && session.endsAt > at);
  if (status === "draft")
    items.push({
      ...enroll,
      title: [`${name} is still a draft`],
      detail: ["Open enrollment, and its people see who is here and when you meet."],
    });
  else if (status === "enrolling" && (cohort.held > 0 || tally.startDue || (first && isNear(first, at))))
    items.push({
      ...about,
      kind: "start",
      title: [startTitle(cohort, tally.startDue)],
      detail: ["Start its season, so that everybody knows it is on."],
      href: `/cohorts/${id}`,
      button: "Start the season",
    });
  return items;
}

function startTitle({ name, held }: HomeCohort, startDue: boolean): string {
  if (held > 0) return `${name} has begun to meet`;
  return startDue ? `The season of ${name} was to start by now` : `${name} meets soon`;
}

const completeItem = (id: string, name: string): Item => ({
  kind: "complete",
  about: id,
  title: [`The season of ${name} is over, by its dates`],
  detail: ["Complete it, and it becomes history to read. You can reopen it."],
  href: `/cohorts/${id}`,
  button: "Complete the season",
  due: null,
});

/** People who have not said what they look for, or offer, while there are pairs to be made. Counts alone. */
export function intakeItems({ id, name, status, tally }: HomeCohort): Item[] {
  if (!tally || status === "draft" || status === "completed") return [];
  const { untold, unpaired } = tally;
  if (untold === 0 || unpaired === 0) return [];
  return [
    {
      kind: "untold",
      about: id,
      title: [
        untold === 1
          ? "One person has not said what they look for"
          : `${untold} people have not said what they look for`,
      ],
      detail: [`${name}: pairs fit better once everybody has.`],
      href: `/cohorts/${id}/intake/answers`,
      button: "See who is missing",
      due: null,
    },
  ];
}

/** Mentees who still look for a mentor, and proposals that came back without a yes. Counts alone. */
export function pairingItems({ id, name, status, tally }: HomeCohort): Item[] {
  if (!tally || status === "draft" || status === "completed") return [];
  const { unpaired, cameBack } = tally;
  const item = {
    kind: "pairings" as const,
    about: id,
    href: `/cohorts/${id}/pairings`,
    button: "Look at the pairings",
    due: null,
  };
  const back =
    cameBack === 1
      ? "One proposal was declined or ran out lately"
      : `${cameBack} proposals were declined or ran out lately`;
  if (status === "active" && unpaired > 0)
    return [
      {
        ...item,
        title: [unpaired === 1 ? "One mentee has no mentor yet" : `${unpaired} mentees have no mentor yet`],
        detail: dotted([name], cameBack > 0 && [`${back}.`]),
      },
    ];
  return cameBack > 0 ? [{ ...item, title: [back], detail: [name] }] : [];
}
