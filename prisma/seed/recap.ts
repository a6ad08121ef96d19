import { atTime } from "@/lib/clock";
import { addToRecap, endorseInRecap } from "@/lib/recaps/additions/commands";
import { collectRecap } from "@/lib/recaps/collecting/commands";
import { editRecap, publishRecap } from "@/lib/recaps/commands";
import { includeRecapPoint, writeRecapPoint } from "@/lib/recaps/points/commands";
import { recapEditor } from "@/lib/recaps/queries";
import {
  additionSchema,
  editRecapSchema,
  publishRecapSchema,
  writeRecapPointSchema,
} from "@/lib/recaps/schema";
import type { Written } from "./evening";
import type { RecapText } from "./said";
import type { Season } from "./season";
import { hour, type Stage, the } from "./stage";

const WEEKS_BETWEEN = 4;

type Lines = { id: string; question: number; agendaItemId: string; text: string }[];

/** The organizer collects what was said, edits and publishes it; others endorse, and say what they would have added. */
export async function publish(
  stage: Stage,
  season: Season,
  number: number,
  { recap, written }: { recap: RecapText; written: readonly Written[] },
): Promise<void> {
  const { as, at } = stage;
  const organizer = as("organizer");
  const { id: sessionId } = the(season.sessions[number - 1], `session ${number}`);
  const day = season.first + (number - 1) * 7 * WEEKS_BETWEEN + recap.after;
  const { id: recapId } = await atTime(at(day - 1, "17:10"), () => collectRecap(organizer, { sessionId }));
  const { title, questions, lines } = await read(stage, sessionId);
  const isOut = (text: string) => recap.leftOut?.some((start) => text.startsWith(start)) ?? false;
  const printed = lines.filter(({ text }) => !isOut(text));
  await atTime(at(day - 1, "18:05"), async () => {
    for (const start of recap.leftOut ?? []) {
      const line = the(
        lines.find(({ text }) => text.startsWith(start)),
        `point that begins “${start}”`,
      );
      await includeRecapPoint(organizer, { recapId, recapPointId: line.id, included: false });
    }
    for (const { question, text } of recap.together ?? []) {
      const agendaItemId = the(questions[question], "question").id;
      await writeRecapPoint(organizer, writeRecapPointSchema.parse({ recapId, agendaItemId, text }));
    }
    await editRecap(organizer, editRecapSchema.parse({ recapId, title, intro: recap.intro }));
  });
  const input = publishRecapSchema.parse({ recapId, audience: recap.audience });
  await atTime(at(day, "09:00"), () => publishRecap(organizer, input));
  await Promise.all([
    ...recap.additions.map(async ({ from, question, text, credited }, index) => {
      const agendaItemId = the(questions[question], "question").id;
      const addition = { recapId, agendaItemId, text, ...(credited && { credited: "yes" }) };
      await atTime(at(day + 1 + index, hour(19, 4 + index * 9)), () =>
        addToRecap(as(from), additionSchema.parse(addition)),
      );
    }),
    ...written.map((point, index) =>
      endorseAsReaders(stage, season, { recapId, lines: printed, day }, point, index),
    ),
  ]);
}

async function read({ as }: Stage, sessionId: string) {
  const { recap } = await recapEditor(as("organizer"), sessionId);
  const { title, questions } = the(recap, "recap");
  const lines: Lines = questions.flatMap(({ rows }, question) => rows.map((row) => ({ ...row, question })));
  return { title, questions, lines };
}

type Published = { recapId: string; lines: Lines; day: number };

/** Those who endorsed a point without having sat at its table. */
async function endorseAsReaders(
  { as, at }: Stage,
  { mentors, mentees }: Season,
  { recapId, lines, day }: Published,
  { endorsed = 0, group, text }: Written,
  index: number,
): Promise<void> {
  const line = lines.find((one) => one.text === text);
  const readers = [...mentees, ...mentors].filter((key) => !group.includes(key));
  if (!line || endorsed <= 2) return;
  for (let place = 0; place < endorsed - 2; place++) {
    const key = the(readers[(index * 5 + place * 3) % readers.length], "reader");
    await atTime(at(day + (place % 3), hour(10 + ((index + place) % 11), 21)), () =>
      endorseInRecap(as(key), { recapId, recapPointId: line.id, wish: "endorse" }),
    );
  }
}
