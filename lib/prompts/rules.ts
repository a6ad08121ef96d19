import type { PromptAudience, PromptScope } from "@/lib/db/generated/enums";

export type PromptState = "upcoming" | "open" | "closed";

/** Where a prompt stands at `at`: the opening instant is open, the closing instant is closed. */
export function promptState(prompt: { opensAt: Date; closesAt: Date }, at: Date): PromptState {
  if (at < prompt.opensAt) return "upcoming";
  return at < prompt.closesAt ? "open" : "closed";
}

/** What whoever answers is told outside of its time. */
export const notNow: Record<Exclude<PromptState, "open">, string> = {
  upcoming: "This prompt has not opened yet. What you typed is kept here.",
  closed: "This prompt has closed. What you typed is kept here; your mentor may still like to hear it.",
};

/** Who reads an answer, in words for the person who writes it. */
export const audienceWords: Record<PromptAudience, string> = {
  mentor: "Only your own mentor reads what you answer.",
  group: "Your group of the last session reads what you answer, once they have answered too.",
  cohort: "Everyone in the cohort reads what you answer, once they have answered too.",
};

/** The same as a choice for whoever asks. */
export const audienceLabels: Record<PromptAudience, string> = {
  mentor: "Each mentee’s own mentor",
  group: "The group they last sat in",
  cohort: "The whole cohort",
};

export const scopeLabels: Record<PromptScope, string> = {
  cohort: "Every mentee of the cohort",
  mentees: "My own mentees",
};

/** What somebody is to a prompt, as found from the rows of their participation in its cohort. */
export type Standing = {
  organizer: boolean;
  author: boolean;
  /** Their participation in the cohort, where they have one. */
  participation: { id: string; role: "mentor" | "mentee" } | null;
  /** Participations of the mentees they are paired with now. */
  menteeIds: string[];
  /** The mentor who asked, where the prompt goes to that mentor's own mentees. */
  pairedWithAuthor: boolean;
  /** Their group in the session whose groups count. */
  groupId: string | null;
  answered: boolean;
};

/** Whether somebody is asked to answer. */
export const isAsked = (scope: PromptScope, standing: Standing): boolean =>
  standing.participation?.role === "mentee" && (scope === "cohort" || standing.pairedWithAuthor);

/** Whether somebody may know the prompt at all. */
export const mayKnow = (scope: PromptScope, standing: Standing): boolean =>
  standing.organizer ||
  standing.author ||
  isAsked(scope, standing) ||
  (scope === "cohort" && standing.participation?.role === "mentor");

/** Which answers somebody may read: all of them, those of one group, or only their own and their mentees'. */
export function answersInView(
  audience: PromptAudience,
  standing: Standing,
): "all" | { groupId: string } | "own" {
  const { organizer, participation, answered, groupId } = standing;
  const mentor = participation?.role === "mentor";
  if (audience === "cohort" && (organizer || mentor || (participation && answered))) return "all";
  if (audience === "group" && groupId && (mentor || answered)) return { groupId };
  return "own";
}
