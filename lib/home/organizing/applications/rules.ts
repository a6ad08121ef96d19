import type { HomeCohort } from "@/lib/home/cohorts/queries";
import type { Item } from "@/lib/home/items/rules";

/** Applications that wait to be read, and a place that somebody on the waitlist could have. Counts alone. */
export function applicationItems({ id, name, tally }: HomeCohort): Item[] {
  if (!tally) return [];
  const items: Item[] = [];
  const about = { about: id, due: null };
  if (tally.placeFree)
    items.push({
      ...about,
      kind: "place-free",
      title: [`A place in ${name} is free`],
      detail: ["Somebody on the waitlist could have it."],
      href: `/cohorts/${id}/applications?state=waitlisted`,
      button: "Look at the waitlist",
    });
  if (tally.applications > 0)
    items.push({
      ...about,
      kind: "applications",
      title: [tally.applications === 1 ? "One new application" : `${tally.applications} new applications`],
      detail: [name],
      href: `/cohorts/${id}/applications`,
      button: tally.applications === 1 ? "Read it" : "Read them",
    });
  return items;
}
