import type { Declared } from "./declare";

const plan = { nothing: "what the organization plans, for everybody" };

/** Tables that hold nothing of one person's. */
export const ofNobody: Record<string, Declared> = {
  Organization: plan,
  Program: plan,
  ProgramSession: plan,
  ProgramItem: plan,
  ProgramPrompt: plan,
  MatchingTopic: plan,
  ConductText: plan,
  Cohort: plan,
  Session: plan,
  AgendaItem: plan,
  Evening: { nothing: "where a whole evening stands: its question, its timer, whose turn it is" },
  Group: plan,
  Guest: { nothing: "a name by the door, of somebody without an account" },
  PairingDraft: { nothing: "how a draft of all pairs was made, and what it comes to" },
  DraftChange: { nothing: "the ids of a draft before a change" },
  DraftMatrix: { nothing: "scores by ids, as a draft was made with them" },
  PulseResult: {
    nothing: "how often an answer was given, and words by themselves: nobody knows whose they were",
  },
  SeatingChange: { nothing: "the ids of a seating before its last change" },
  SeasonPlan: {
    nothing:
      "the ids of people in groups that organizers mean to seat: told to nobody until an evening is seated",
  },
  RecapPoint: { nothing: "what a group said, as the organization published it: names were never in it" },
  AdditionTry: { nothing: "hashes by which bots are counted, for two days" },
  RecapChange: { nothing: "what stood in a recap before a change; the words of a point go with the point" },
  PointsApart: { nothing: "that two points, which look alike, are not the same" },
  RosterColumn: { nothing: "what a heading of a list stands for" },
  ImportRun: { nothing: "how far an import has come" },
  Observer: { nothing: "a name by the door, of somebody without an account" },
  FormQuestion: plan,
  Decision: { nothing: "what organizers are about to tell applicants: one letter for all of them" },
  ApplyTry: { nothing: "hashes by which bots are counted, for two days" },
  LiveEvent: { nothing: "ids of what changed during an evening, for two days" },
  MailDelivery: { nothing: "that a mail was sent, by an id from which no address can be found" },
  _prisma_migrations: { nothing: "the migrations' own record" },
};
