import { atTime } from "@/lib/clock";
import { newId } from "@/lib/db/id";
import { endorsePoint, writePoint } from "@/lib/points/commands";
import { endorsePointSchema, writePointSchema } from "@/lib/points/schema";
import { markAttendance } from "@/lib/seating/attendance/commands";
import { markAttendanceSchema } from "@/lib/seating/attendance/schema";
import { seatGroups } from "@/lib/seating/commands";
import { addGuest } from "@/lib/seating/guests/commands";
import { addGuestSchema } from "@/lib/seating/guests/schema";
import { type SessionPage, sessionPage } from "@/lib/sessions/queries";
import type { OrgContext } from "@/lib/tenancy/context";
import type { Evening, Said, Voice } from "./said";
import type { Season } from "./season";
import { type Stage, the } from "./stage";

export type Written = Said & { pointId: string; author: string; group: string[]; at: Date };

const minutesFrom = (instant: Date, minutes: number) => new Date(instant.getTime() + minutes * 60_000);

/** One evening from the seating to the last point. Answers with the points and who was at their table. */
export async function holdEvening(
  stage: Stage,
  season: Season,
  number: number,
  evening: Evening,
): Promise<Written[]> {
  const { id, startsAt } = the(season.sessions[number - 1], `session ${number}`);
  await seatEverybody(stage, season, id, startsAt, evening);
  const page = await atTime(startsAt, () => sessionPage(stage.as("organizer"), id));
  const written = assign(stage, season, page, evening, number);
  await Promise.all(written.map((point) => write(stage, page, point)));
  await Promise.all(written.map((point, index) => endorseAtTheTable(stage, point, index)));
  return written;
}

async function seatEverybody(
  stage: Stage,
  season: Season,
  sessionId: string,
  startsAt: Date,
  evening: Evening,
) {
  const door = stage.as("winifred");
  const { excused = [], missed = [], guest } = evening;
  const everybody = [...season.mentors, ...season.mentees];
  const mark = async (keys: string[], status: "present" | "absent", minutes: number) => {
    if (keys.length === 0) return;
    const marks = keys.map((key) => `${season.part(key)}:${status}`);
    const input = markAttendanceSchema.parse({ sessionId, marks });
    await atTime(minutesFrom(startsAt, minutes), () => markAttendance(door, input));
  };
  await mark(excused, "absent", -26 * 60);
  await atTime(minutesFrom(startsAt, -20), () => seatGroups(door, { sessionId, who: "expected" }));
  const came = everybody.filter((key) => !excused.includes(key) && !missed.includes(key));
  await mark(came, "present", -2);
  const input = guest && addGuestSchema.parse({ sessionId, name: guest });
  if (input) await atTime(minutesFrom(startsAt, 4), () => addGuest(door, input));
  await mark(missed, "absent", 12);
}

type Table = { id: string; people: { key: string; voice: Voice }[] };

/** Gives every point to a table and to somebody who sits there. */
function assign(stage: Stage, season: Season, page: SessionPage, evening: Evening, number: number) {
  const keys = new Map(
    [...season.mentors, ...season.mentees].map((key) => [stage.as(key).membershipId, key]),
  );
  const tables: Table[] = page.groups.map(({ id, people }) => ({
    id,
    people: people.flatMap(({ membershipId, role }) => {
      const key = membershipId && keys.get(membershipId);
      return key && role !== "guest" ? [{ key, voice: role }] : [];
    }),
  }));
  const questions = page.agenda.filter(({ kind }) => kind === "question");
  return evening.points.flatMap((points, question) => {
    const { id: agendaItemId, from, minutes } = the(questions[question], `question ${question + 1}`);
    return points.map((said, index): Written & { agendaItemId: string; groupId: string } => {
      const speaks = (table: Table) =>
        table.people.filter(({ key, voice }) => (said.from ? key === said.from : voice === said.voice));
      const possible = tables.filter((table) => speaks(table).length > 0);
      const table = the(possible[(question * 2 + index) % possible.length], `table for “${said.text}”`);
      const speakers = speaks(table);
      const { key: author } = the(speakers[(number + question + index) % speakers.length], "speaker");
      const at = minutesFrom(from, 2 + (index / points.length) * (minutes - 4));
      const group = table.people.map(({ key }) => key);
      return { ...said, pointId: newId(), agendaItemId, groupId: table.id, author, group, at };
    });
  });
}

function write({ as }: Stage, page: SessionPage, point: ReturnType<typeof assign>[number]) {
  const { author, at, agendaItemId, groupId, pointId, text, credited } = point;
  const input = writePointSchema.parse({
    ...{ sessionId: page.id, groupId, agendaItemId, pointId, text },
    ...(credited && { credited: "yes" }),
  });
  return atTime(at, () => writePoint(as(author), input));
}

/** Up to two at the table endorse it at once; the others when they read the recap. */
async function endorseAtTheTable(
  { as }: Stage,
  { endorsed = 0, group, author, pointId, at }: Written,
  index: number,
) {
  const others = group.filter((key) => key !== author);
  const endorse = (ctx: OrgContext, minutes: number) =>
    atTime(minutesFrom(at, minutes), () =>
      endorsePoint(ctx, endorsePointSchema.parse({ pointId, wish: "endorse" })),
    );
  const turned = others.map((_, place) => the(others[(place + index) % others.length], "neighbor"));
  for (const [place, key] of turned.slice(0, Math.min(endorsed, 2)).entries())
    await endorse(as(key), 1 + place);
}
