import type { Crowd } from "@/lib/db/testing/world-crowd";
import { undoSeating } from "@/lib/seating/moves/commands";
import { type DoorPage, doorPage } from "@/lib/seating/queries";
import type { OrgContext } from "@/lib/tenancy/context";

/** The id of a crowd's first session. */
export const firstOf = ({ sessions }: Crowd): string => sessions[0] ?? "";

/** Who sits where: ids by group number, in a stable order. */
export const seatedBy = (door: DoorPage): string[][] =>
  door.groups.map(({ number }) =>
    door.people
      .filter((person) => person.group === number)
      .map((person) => person.id)
      .sort(),
  );

/** Presses "Undo". */
export async function undoLast(ctx: OrgContext, sessionId: string): Promise<void> {
  const { lastChange } = await doorPage(ctx, sessionId);
  await undoSeating(ctx, { sessionId, changeId: lastChange?.id ?? "" });
}
