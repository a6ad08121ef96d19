import { planRotation } from "./plan";
import type { Reseated, ReseatInput } from "./types";

export function reseat({ current, roundsToCome, ...input }: ReseatInput): Reseated {
  const away = new Set((input.away ?? []).filter((a) => a.round === 0).map(({ id }) => id));
  const may = input.people.filter(({ id }) => !away.has(id)).map(({ id }) => id);
  const groups = current.map((group) => group.filter((id) => may.includes(id)));
  const there = new Set(groups.flat());
  const seated = may
    .filter((id) => !there.has(id))
    .map((id) => {
      const to = groups.reduce((best, g, at) => (g.length < (groups[best]?.length ?? 0) ? at : best), 0);
      groups[to]?.push(id);
      return { id, to };
    });
  const plan = planRotation({
    ...input,
    rounds: roundsToCome,
    past: [...(input.past ?? []), groups],
    away: (input.away ?? []).filter((a) => a.round > 0).map((a) => ({ ...a, round: a.round - 1 })),
  });
  return { current: groups, moved: [], seated, left: [], plan };
}
