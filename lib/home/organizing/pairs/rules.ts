import type { HomeCohort } from "@/lib/home/cohorts/queries";
import type { Item } from "@/lib/home/items/rules";

/** What people have done or said that waits for an organizer's word: never who, nor what. */
export function pairsItems({ id, name, status, tally }: HomeCohort): Item[] {
  if (!tally || status === "draft" || status === "completed") return [];
  const { approvals, looks, again } = tally;
  const items: Item[] = [];
  const pairings = `/cohorts/${id}/pairings`;
  const about = { about: id, due: null };
  if (approvals > 0)
    items.push({
      ...about,
      kind: "approve",
      title: [
        approvals === 1
          ? "A mentor and a mentee have chosen each other"
          : `${approvals} mentors and mentees have chosen each other`,
      ],
      detail: [`${name}: your word pairs them.`],
      href: pairings,
      button: "Read and decide",
    });
  if (looks > 0)
    items.push({
      ...about,
      kind: "looks",
      title: [looks === 1 ? "One pair could do with a look" : `${looks} pairs could do with a look`],
      detail: [`${name}: by what they said, or did not say when they were asked.`],
      href: `${pairings}/care`,
      button: "Read what they said",
    });
  if (again > 0)
    items.push({
      ...about,
      kind: "again",
      title: [again === 1 ? "One person looks for a new match" : `${again} people look for a new match`],
      detail: [`${name}: their pairing has ended, and they would like another.`],
      href: pairings,
      button: "Look at the pairings",
    });
  return items;
}
