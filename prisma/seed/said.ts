// How the content of an evening is written down: who speaks, and what came of it. No names: who says a point is decided by
// who sits in the group, except for the people a visitor can be.

export type Voice = "mentor" | "mentee";
export type Said = {
  voice: Voice;
  text: string;
  /** How many others endorse it. */
  endorsed?: number;
  /** Its author agrees to be named beside it; then `from` says who that is. */
  credited?: true;
  /** The first part of somebody's address, where it has to be theirs. */
  from?: string;
};
type More = Omit<Said, "voice" | "text">;

export const mentor = (text: string, more: More = {}): Said => ({ voice: "mentor", text, ...more });
export const mentee = (text: string, more: More = {}): Said => ({ voice: "mentee", text, ...more });

export type NoteText = {
  from: string;
  /** As the form sends it; a pairing by its mentee's address. */
  readers: "me" | "group" | "cohort" | "public" | { mentee: string };
  /** Days after the session. */
  after: number;
  body: string;
};

type AdditionText = { from: string; question: number; text: string; credited?: true };

export type RecapText = {
  intro: string;
  /** Days after the session. */
  after: number;
  audience: "cohort" | "world";
  /** Beginnings of points that stay out of it. */
  leftOut?: string[];
  /** What was said once everybody was back together. */
  together?: { question: number; text: string }[];
  additions: AdditionText[];
};

/** What a mentor makes of several evenings; points are told by how they begin. */
export type CollectionText = {
  from: string;
  title: string;
  intro: string;
  chapters: { heading: string; words: string; points: string[] }[];
};

export type Evening = {
  /** One list for each question, in the order of the agenda. */
  points: Said[][];
  /** Those who said beforehand that they could not come, and those who did not come. */
  excused?: string[];
  missed?: string[];
  guest?: string;
  notes: NoteText[];
  recap: RecapText;
};
