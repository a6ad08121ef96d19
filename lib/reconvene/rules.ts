import type { Line, Voice } from "@/lib/recaps/lines/rules";
import { alikeSets } from "@/lib/reconvene/likeness/rules";

/** Lines that seem to say the same, the one to keep first. */
export type Suggestion = { lines: Line[] };

/** Two points, by their ids in order, that somebody said are not the same. */
export type Apart = { oneId: string; otherId: string };

const pointsOf = (line: Line): string[] => line.voices.flatMap(({ pointId }) => pointId ?? []);

/** What could be merged among the lines of one question: of different groups, and nobody has said no. */
export function suggestions(lines: readonly Line[], apart: readonly Apart[]): Suggestion[] {
  const said = new Set(apart.map(({ oneId, otherId }) => `${oneId} ${otherId}`));
  const isApart = (one: Line, other: Line) =>
    pointsOf(one).some((a) => pointsOf(other).some((b) => said.has([a, b].toSorted().join(" "))));
  const candidates = lines
    .filter(({ groups, included }) => groups.length > 0 && included)
    .map((line) => ({ id: line.id, text: line.text, groups: line.groups.map(String), line }));
  return alikeSets(candidates, (a, b) => isApart(a.line, b.line)).map((set) => ({
    lines: set.map(({ line }) => line).toSorted((a, b) => b.endorsements - a.endorsements),
  }));
}

/** What one group has to read aloud: its own words, and who else said the same. */
export type Turn = { group: number; said: { line: Line; voice: Voice; others: number[] }[] };

/** The lines of one question group by group, as they are read aloud; what another group has read already is marked by it. */
export function groupByGroup(lines: readonly Line[], groups: readonly number[]): Turn[] {
  return groups.map((group) => ({
    group,
    said: lines.flatMap((line) =>
      line.voices
        .filter((voice) => voice.group === group)
        .map((voice) => ({ line, voice, others: line.groups.filter((other) => other !== group) })),
    ),
  }));
}

/** Who said a line, in words. */
export function saySource({ groups, added }: Pick<Line, "groups" | "added">): string {
  const others = added ? "added by readers" : groups.length === 0 ? "written by the organizers" : "";
  const all = [sayGroups(groups), others].filter((part) => part !== "").join(", ");
  return all.charAt(0).toUpperCase() + all.slice(1);
}

/** Numbers of groups in words: "Group 2", "Groups 1, 3 and 4". */
export function sayGroups(groups: readonly number[]): string {
  const last = groups.at(-1);
  if (last === undefined) return "";
  if (groups.length === 1) return `Group ${last}`;
  return `Groups ${groups.slice(0, -1).join(", ")} and ${last}`;
}
