import type { ParticipationRole } from "@/lib/db/generated/enums";
import type { AgendaRow, EveningJson, Running } from "@/lib/evening/now/rules";

type WallPerson = { name: string; role: ParticipationRole | "guest" };
type WallGroup = { id: string; number: number; people: WallPerson[] };

/** A point as the room reads it: nobody's name. */
export type WallPoint = {
  id: string;
  text: string;
  group: number;
  /** Numbers of the groups that said the same. */
  others: number[];
  highlighted: boolean;
  /** People who endorsed it, in whichever group's words. */
  endorsements: number;
};

/** What the database lets a wall show. */
export type WallJson = {
  title: string;
  organization: string;
  accent: string;
  timeZone: string;
  startsAt: string;
  /** The evening is closed, or the session cancelled: nothing else is told. */
  over: boolean;
  evening?: EveningJson | null;
  agenda?: AgendaRow[];
  groups?: WallGroup[];
  /** How many points there are to the question, in all groups together. */
  written?: number;
  points?: WallPoint[];
};

/** The wall of a session, complete in itself: a projector goes on showing it while it is cut off. */
export type Wall = Pick<WallJson, "title" | "organization" | "accent" | "timeZone" | "over"> & {
  sessionId: string;
  startsAt: number;
  running: Running | null;
  groups: WallGroup[];
  written: number;
  points: WallPoint[];
  /** The cursor of the live stream: what this wall knows of. */
  cursor: number;
  /** The server's clock when it was read, in milliseconds since 1970. */
  at: number;
};
