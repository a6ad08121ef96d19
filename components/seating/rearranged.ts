import type { DoorGroup, DoorPerson } from "@/lib/seating/queries";

/** The plan as it will be once a form on its way has arrived; as it is, where that cannot be told. */
export function rearranged(
  people: DoorPerson[],
  groups: readonly DoorGroup[],
  sent: Pick<FormData, "get"> | null,
): DoorPerson[] {
  const id = sent?.get("personId");
  const said = String(sent?.get("to") ?? "");
  const to = said === "listed" ? String(sent?.get("listed") ?? "") : said;
  const person = people.find((one) => one.id === id);
  if (!person) return people;
  const other = people.find((one) => to === `swap:${one.id}`);
  const group = other ? other.group : (groups.find((one) => one.id === to)?.number ?? null);
  if (!other && group === null && to !== "none") return people;
  return people.map((one) => {
    if (one === person) return { ...one, group };
    return one === other ? { ...one, group: person.group } : one;
  });
}
