import { z } from "zod";
import { CohortStatus } from "@/lib/db/generated/enums";
import { importTabs } from "@/lib/people/imports/rules";
import { type ColumnChoice, columnChoices } from "@/lib/people/roster/fields";

const cohortChoice = z.union([z.literal("").transform(() => null), z.uuid()]);
const roleChoices = ["mentor", "mentee", "leave-out"] as const;

export const uploadRosterSchema = z.object({ cohortId: cohortChoice });

export const importIdSchema = z.object({ importId: z.uuid() });

export const setHeadingSchema = z.object({
  importId: z.uuid(),
  rowNumber: z.coerce.number().int().min(1).max(100_000),
});

/** A form has one select for each column of the file: column-0, column-1, … */
export const setColumnsSchema = z
  .looseObject({
    importId: z.uuid(),
    cohortId: cohortChoice,
    /** Everybody's role, where no column says it. */
    role: z
      .union([z.literal("").transform(() => null), z.enum(["mentor", "mentee"])])
      .nullable()
      .default(null),
  })
  .transform(({ importId, cohortId, role, ...rest }, check) => {
    const column: ColumnChoice[] = [];
    for (let at = 0; `column-${at}` in rest; at++) {
      const choice = columnChoices.find((each) => each === rest[`column-${at}`]);
      if (choice) column.push(choice);
      else
        check.addIssue({ code: "custom", path: [`column-${at}`], message: "Please choose what it holds." });
    }
    return { importId, cohortId, role, column };
  });

// A button sends one pair: a RosterQuestion's key, "=", and the choice.
const answer = z
  .string()
  .max(400)
  .regex(/^.+=(?:mentor|mentee|leave-out)$/)
  .optional();

/** One row's decision, or (as `all`) that of every open row that asks the same. */
export const decideSchema = z
  .object({ importId: z.uuid(), one: answer, all: answer })
  .transform(({ importId, one, all }, check) => {
    const [, question, choice] = /^(.+)=([a-z-]+)$/.exec(all ?? one ?? "") ?? [];
    const known = roleChoices.find((each) => each === choice);
    if (question && known) return { importId, question, choice: known, alike: all !== undefined };
    check.addIssue({ code: "custom", message: "Please press one of the answers." });
    return z.NEVER;
  });

/** Which section and page of a preview an address asks for; anything else is passed over. */
export const importViewSchema = z.object({
  tab: z.enum(importTabs).nullable().default(null).catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

export type SetColumns = z.output<typeof setColumnsSchema>;
export type SetHeading = z.output<typeof setHeadingSchema>;
export type Decide = z.output<typeof decideSchema>;
export type ImportId = z.output<typeof importIdSchema>;
export type UploadRoster = z.output<typeof uploadRosterSchema> & { fileName: string; bytes: Uint8Array };

// What RosterImport keeps as JSON.

export const storedRowSchema = z.object({ rowNumber: z.number(), cells: z.array(z.string()) });

/** A table without its rows, which are read one by one. */
const storedAroundSchema = z.object({
  headers: z.array(z.string()),
  delimiter: z.enum([",", ";", "\t"]),
  encoding: z.enum(["utf-8", "utf-16le", "utf-16be", "windows-1252"]).default("utf-8"),
  /** Uploads of before kept none: it stood in the row above the first. */
  heading: storedRowSchema.optional(),
  above: z.array(storedRowSchema).default([]),
});
const storedMappingSchema = z.object({
  columns: z.array(z.enum(columnChoices)),
  role: z.enum(["mentor", "mentee"]).nullable(),
  /** The columns are those of the last import with these headings, and nobody has changed them since. */
  remembered: z.boolean().default(false),
});

/** What the last import of a file did, and when it left rows out. */
const storedSummarySchema = z.object({
  added: z.number(),
  changed: z.number(),
  undecided: z.number(),
});

/** An upload as `openImport` asks for it. */
export const storedFileSchema = z.object({
  id: z.string(),
  fileName: z.string(),
  uploadedBy: z.string(),
  createdAt: z.coerce.date(),
  importedAt: z.coerce.date().nullable(),
  summary: storedSummarySchema.nullable(),
  cohort: z
    .object({
      id: z.string(),
      name: z.string(),
      status: z.enum(CohortStatus),
      /** IANA. */
      timeZone: z.string(),
      defaultCapacity: z.number(),
    })
    .nullable(),
  mapping: storedMappingSchema,
  decisions: z.record(z.string(), z.enum(roleChoices)),
  table: storedAroundSchema,
});

export type StoredFile = z.output<typeof storedFileSchema>;
export type ImportSummary = z.output<typeof storedSummarySchema>;

/** A file of 10,000 rows is read, planned and written in this time, with room to spare on a slow machine. */
export const patience = { timeout: 60_000 };
