import type { Common } from "./common";
import type { Sentences } from "./types";
import { hoursInWords, inside, inWords, listed, sentence, whenInWords } from "./words";

type Reader = keyof Sentences;

/** What either of the two wished for; each is told of their own wish alone. */
type Wished = { byMentee: boolean; byMentor: boolean };

/** Why these two, once for the organizer and once for each of them. No word of wishes but to the one who wished. */
export function sentencesOf(common: Common, { byMentee, byMentor }: Wished): Sentences {
  return {
    organizer: write(common, "organizer", false),
    mentor: write(common, "mentor", byMentor),
    mentee: write(common, "mentee", byMentee),
  };
}

function write(common: Common, reader: Reader, wished: boolean): string {
  const said = [
    wished ? "you put them on your list" : "",
    common.industry ? `${both[reader]} in ${inside(common.industry)}` : "",
    common.jobFunction ? `${both[reader]} in the same role, ${inside(common.jobFunction)}` : "",
    common.topics.length > 0 ? topics[reader](listed(common.topics.map(inside))) : "",
    common.ahead !== null && common.ahead > 0 ? ahead[reader](steps(common.ahead)) : "",
    common.languages.length > 0 ? `both speak ${listed(common.languages)}` : "",
    hours(common, reader),
  ].filter((part) => part !== "");
  return said.length > 0 ? sentence(said) : nothing[reader];
}

const both: Record<Reader, string> = { organizer: "both", mentor: "both of you", mentee: "both of you" };

const topics: Record<Reader, (names: string) => string> = {
  organizer: (names) => `offers ${names}, which the mentee asked for`,
  mentor: (names) => `looking for ${names}, which you offer`,
  mentee: (names) => `offers ${names}, which you asked for`,
};

const ahead: Record<Reader, (steps: string) => string> = {
  organizer: (count) => `${count} ahead of the mentee`,
  mentor: (count) => `you are ${count} ahead`,
  mentee: (count) => `${count} ahead of you`,
};

const steps = (count: number) => (count === 1 ? "a step" : count === 2 ? "two steps" : "several steps");

/** The hours on the clock of whoever reads it; for the organizer, on the mentee's. */
function hours(common: Common, reader: Reader): string {
  if (common.hours === null || common.hours === 0) return "";
  const when = whenInWords(reader === "mentor" ? common.mentorHours : common.menteeHours);
  const whole = Math.floor(common.hours);
  const shared = common.hours < 1 ? "less than an hour in common" : `${hoursShared(common.hours, whole)}`;
  const clock = reader === "organizer" && when !== "" && clocksDiffer(common) ? " for the mentee" : "";
  return when === "" ? `${shared} a week` : `${shared} ${when}${clock}`;
}

function hoursShared(hours: number, whole: number): string {
  const more = hours > whole ? "more than " : "";
  return `${more}${inWords(whole)} shared ${whole === 1 ? "hour" : "hours"}`;
}

const clocksDiffer = ({ menteeHours, mentorHours }: Common) => menteeHours.join() !== mentorHours.join();

const nothing: Sentences = {
  organizer: "Nothing much in common on paper, and nothing that stands against it.",
  mentor: "Somebody from another corner than yours: often the best questions come from there.",
  mentee: "Somebody from another corner than yours: often the best answers come from there.",
};

/** For two who may not be paired by rules that have a name; the others get `notPossible`. */
export const ruleSentences = {
  sharedLanguage: () => "no language in common",
  mentorSenior: () => "the mentor is not more senior",
  differentEmployer: () => "both work for the same employer",
  sharedHours: (common: Common, asked: number) =>
    `${hoursInWords(common.hours ?? 0)} in common where the rules ask for ${inWords(asked)}`,
};

/** Says nothing about who told us what. */
export const notPossible = "Not possible by the rules and what people told us.";
