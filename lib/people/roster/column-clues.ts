import { readAmount } from "./amount";
import { readEmail } from "./email";
import type { SingleField } from "./fields";
import { readLinkedIn } from "./linked-in";
import { readRole } from "./role";
import { readTimeZone } from "./time-zone";
import { readTimestamp } from "./timestamp";

/** What gives a column away. Patterns meet headings in lower case. */
export interface Clue {
  field: SingleField;
  /** A heading that means this field whatever stands below it. */
  surely?: RegExp;
  /** A heading that may mean it, if the values agree. */
  perhaps?: RegExp;
  /** Whether a value looks like one of this field. */
  fits?: (value: string) => boolean;
  /** Values like these belong to no other field, so they need no heading. */
  telling?: boolean;
}

const isAmount = (value: string) => readAmount(value) !== null;

/**
 * One clue per field; of columns that are equally likely for two fields, the field further up gets its column
 * first.
 */
export const clues: readonly Clue[] = [
  { field: "email", surely: /\be-?mail\b/, fits: (value) => readEmail(value).ok, telling: true },
  {
    field: "role",
    surely:
      /\bmentor\b.*\bor\b.*\bmentee\b|\bmentee\b.*\bor\b.*\bmentor\b|\bmentor ?\/ ?mentee\b|\bmentee ?\/ ?mentor\b/,
    perhaps: /\b(?:role|mentor|mentee|join|joining|participate|type|track)\b/,
    fits: (value) => readRole(value).clear,
    telling: true,
  },
  {
    field: "capacity",
    surely: /\bhow many (?:mentees|people)\b|\bnumber of mentees\b|\bmax\w*\b.*\bmentees\b/,
    perhaps: /\bcapacity\b|\bmentees\b/,
    fits: isAmount,
  },
  {
    field: "linkedIn",
    surely: /\blinked-? ?in\b/,
    fits: (value) => readLinkedIn(value) !== null,
    telling: true,
  },
  {
    field: "timeZone",
    surely: /\btime ?-?zone\b/,
    fits: (value) => readTimeZone(value) !== null,
    telling: true,
  },
  {
    field: "timestamp",
    surely: /^timestamp$|\bsubmitted (?:at|on)\b|\bsubmission (?:date|time)\b|\bcompletion time\b/,
    perhaps: /\b(?:date|time|start|started|created|applied|when)\b/,
    fits: (value) =>
      readTimestamp(value, "month-first", "UTC") !== null ||
      readTimestamp(value, "day-first", "UTC") !== null,
    telling: true,
  },
  {
    field: "yearsOfExperience",
    surely: /\byears\b.*\bexperience\b/,
    perhaps: /\bexperience\b|\byears\b/,
    fits: isAmount,
  },
  { field: "topics", surely: /\btopics?\b|\bexpertise\b|\bskills?\b|\bareas? of interest\b|^interests?\b/ },
  { field: "firstName", surely: /\b(?:first|given) ?name\b|^forename\b/ },
  { field: "lastName", surely: /\b(?:last|family) ?name\b|\bsurname\b/ },
  {
    field: "fullName",
    surely: /^(?:(?:your|the|full|complete|first and last|first & last|participant|applicant) )*name\b/,
  },
  { field: "title", surely: /\bjob\b|\btitle\b|\bposition\b|\boccupation\b|\bcurrent role\b/ },
  {
    field: "employer",
    surely: /\bcompany\b|\bemployer\b|\borgani[sz]ation\b|\bwork(?:ing)? (?:for|at)\b|\bwhere do you work\b/,
  },
];

/** Headings of columns that a form service adds and nobody reads. */
export const technical =
  /^(?:#|id|ip(?: address)?|user agent|browser|token|score|language|(?:response|respondent|submission|network) id|start (?:date|time)|tags|source)$/;
