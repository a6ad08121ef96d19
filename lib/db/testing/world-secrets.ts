import type { World } from "@/lib/db/testing/world";
import { homeOf, networkOf, oldOf } from "@/lib/db/testing/world-addresses";
import { applicationText } from "@/lib/db/testing/world-applications";
import { emailOf, type PersonName, personNames, profileText } from "@/lib/db/testing/world-people";
import type { LinkContext } from "@/lib/tenancy/context";

/** Whoever may call something: a person of the world, or a stranger with one of its links. */
export type Caller = PersonName | LinkContext["link"];

/** A text of the world, and everybody who may ever be shown it. */
export type Secret = {
  text: string;
  readers: readonly Caller[];
  /** Who is told besides, by a function that looks past the policies. */
  told?: readonly Caller[];
};

const organizers: Caller[] = ["owner", "organizer"];
const cohort: Caller[] = [...organizers, "mentor", "mentee", "otherMentor", "otherMentee"];

/** A text that addAudiences wrote. */
export const audienceText = (what: string, mark: string): string => `${what} of ${mark}`;

const audiences: Record<string, Caller[]> = {
  "owner's note": ["owner"],
  "organizer's note": ["organizer"],
  "pair's note": ["mentor", "mentee"],
  "group's note": ["mentor", "mentee"],
  "cohort's note": cohort,
  "public note": [...cohort, "member"],
  "group's answer": ["otherMentor", "otherMentee"],
  // The other mentee would see it once they have answered themselves.
  "cohort's answer": [...organizers, "mentor", "otherMentor", "mentee"],
  "draft recap": organizers,
  "draft point": organizers,
  "left out": organizers,
  "group two's point": [...organizers, "otherMentor", "otherMentee"],
};

/** What some people of the world may read and others may not. */
export const secretsOf = ({ mark, wish, apartWish }: World): Secret[] => [
  { text: `Goals ${mark}`, readers: [...organizers, "mentee"], told: ["mentor", "otherMentor"] },
  { text: `Function ${mark}`, readers: [...organizers, "mentee"] },
  { text: wish, readers: ["mentee"] },
  { text: apartWish, readers: ["mentee"] },
  { text: `Observer ${mark}`, readers: organizers },
  { text: `Private note ${mark}`, readers: ["mentor"] },
  { text: `Revised ${mark}`, readers: ["mentor"] },
  { text: `Promise ${mark}`, readers: ["mentor", "mentee"] },
  { text: `Thanks ${mark}`, readers: ["mentor", "mentee"] },
  { text: `Pulse ${mark}`, readers: ["mentee"] },
  { text: `Counted ${mark}`, readers: organizers },
  { text: `Prep ${mark}`, readers: ["mentor", "mentee"] },
  { text: `Prep to meet ${mark}`, readers: ["mentor", "mentee"] },
  { text: `Note of a meeting ${mark}`, readers: ["mentor", "mentee"] },
  { text: `Answer ${mark}`, readers: ["mentee", "mentor", "prompt"] },
  { text: `Announced ${mark}`, readers: [...organizers, "mentee"] },
  { text: `Not sent ${mark}`, readers: organizers },
  { text: `Between us ${mark}`, readers: ["mentor", "mentee"] },
  { text: `Reply ${mark}`, readers: ["mentee", "mentor"] },
  { text: `Remark ${mark}`, readers: [...organizers, "mentee"] },
  { text: `Reason ${mark}`, readers: [...organizers, "mentor", "mentee"] },
  { text: `Proposed because ${mark}`, readers: [...organizers, "otherMentor", "otherMentee"] },
  { text: `Draft reason ${mark}`, readers: organizers },
  { text: `Draft to one ${mark}`, readers: organizers },
  { text: `Request ${mark}`, readers: ["mentor", "otherMentee"] },
  { text: `Purpose ${mark}`, readers: ["mentor", "mentee"] },
  { text: `Cafe ${mark}`, readers: ["mentor", "mentee", "feed"] },
  { text: `Rated ${mark}`, readers: [...organizers, "mentee"] },
  { text: `Point ${mark}`, readers: [...organizers, "mentor", "mentee"], told: ["wall"] },
  { text: `Intake ${mark}`, readers: organizers },
  { text: `Seeks owner ${mark}`, readers: ["owner"] },
  { text: profileText("cohorts", mark), readers: cohort },
  { text: profileText("organizers", mark), readers: [...organizers, "mentee"] },
  { text: `roster ${mark}.csv`, readers: organizers },
  { text: `pairings ${mark}.csv`, readers: organizers },
  { text: `Reason in a list ${mark}`, readers: organizers },
  { text: `Concern ${mark}`, readers: [...organizers, "mentee"] },
  { text: `Quoted ${mark}`, readers: [...organizers, "mentee"] },
  { text: `Concern answer ${mark}`, readers: [...organizers, "mentee"] },
  { text: `Concern remark ${mark}`, readers: organizers },
  { text: `Concern about the organizer ${mark}`, readers: ["owner", "mentee"] },
  { text: `Concern about the owner ${mark}`, readers: ["organizer", "mentee"] },
  { text: `heading ${mark}`, readers: organizers },
  { text: applicationText("new", mark), readers: [...organizers, "application"] },
  { text: applicationText("waitlisted", mark), readers: organizers },
  { text: `Applicant new ${mark}`, readers: [...organizers, "application"] },
  { text: `Kind words ${mark}`, readers: organizers },
  { text: `Form question ${mark}`, readers: [...organizers, "application", "program"] },
  { text: homeOf(mark), readers: ["mentor"] },
  { text: oldOf(mark), readers: ["member"] },
  { text: networkOf(mark), readers: ["mentor"] },
  { text: `Prompt ${mark}`, readers: [...cohort, "prompt"] },
  { text: `Addition ${mark}`, readers: cohort },
  ...["Draft collection", "Chapter", "Between", "Pictured", "Photo", "Called before"].map(
    (what): Secret => ({ text: `${what} ${mark}`, readers: ["mentor"] }),
  ),
  { text: `Beside a collection ${mark}`, readers: ["mentor"] },
  { text: `Said twice ${mark}`, readers: [...organizers, "otherMentee"] },
  { text: `Held addition ${mark}`, readers: [...organizers, "addition"] },
  { text: `Stranger ${mark}`, readers: [...organizers, "addition"] },
  { text: `stranger.${mark}@example.org`, readers: [] },
  { text: `Titled before ${mark}`, readers: organizers },
  { text: `Collected ${mark}`, readers: cohort, told: ["wall"] },
  ...Object.entries(audiences).map(([what, readers]) => ({
    text: audienceText(what, mark),
    readers,
    // The room is together in the world, and its wall shows what all groups said.
    ...(what === "group two's point" && { told: ["wall" as const] }),
  })),
  ...personNames.map((name) => ({
    text: emailOf(name, mark),
    readers: [...organizers, name, ...(name === "invited" ? (["invitation"] as const) : [])],
  })),
];

/** Everything a call answered, as one text to search. */
export function textOf(answer: unknown): string {
  const readable = (_: string, value: unknown): unknown => {
    if (typeof value === "bigint") return String(value);
    if (value instanceof Map || value instanceof Set) return [...value];
    if (value instanceof Uint8Array) return Buffer.from(value).toString("utf8");
    return value;
  };
  return JSON.stringify(answer, readable) ?? "";
}

/** The secrets of `world` that `answer` shows to a caller who may not read them. */
export function leaks(world: World, caller: Caller, answer: unknown): string[] {
  const text = textOf(answer);
  return secretsOf(world)
    .filter(({ readers, told = [] }) => ![...readers, ...told].includes(caller))
    .filter((secret) => text.includes(secret.text))
    .map((secret) => secret.text);
}

/** Whether `answer` carries any text of `world` at all. */
export const carriesMark = (world: World, answer: unknown): boolean =>
  textOf(answer).toLowerCase().includes(world.mark.toLowerCase());
