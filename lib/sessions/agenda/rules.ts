/** When each item of an agenda begins: one after the other from `startsAt`, `minutes` each. */
export function runningTimes<Item extends { minutes: number }>(
  startsAt: Date,
  items: readonly Item[],
): (Item & { from: Date })[] {
  let at = startsAt.getTime();
  return items.map((item) => {
    const from = new Date(at);
    at += item.minutes * 60_000;
    return { ...item, from };
  });
}

/** How an agenda's minutes and a session's agree: "100 of 120 minutes planned", "10 minutes more than the session lasts". */
export function agendaSentence(sessionMinutes: number, items: readonly { minutes: number }[]): string {
  const planned = items.reduce((sum, item) => sum + item.minutes, 0);
  const over = planned - sessionMinutes;
  if (over > 0) return `${over} ${over === 1 ? "minute" : "minutes"} more than the session lasts`;
  return `${planned} of ${sessionMinutes} minutes planned`;
}

/** Ids in the order after `id` has gone one place up or down; the same order where it cannot. */
export function shifted(ids: readonly string[], id: string, direction: "up" | "down"): string[] {
  const from = ids.indexOf(id);
  const to = from + (direction === "up" ? -1 : 1);
  const order = [...ids];
  const [here, there] = [order[from], order[to]];
  if (here === undefined || there === undefined) return order;
  [order[from], order[to]] = [there, here];
  return order;
}
