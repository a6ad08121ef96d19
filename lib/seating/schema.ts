import { z } from "zod";

const session = { sessionId: z.uuid() };
/** expected: everybody of the cohort who is not marked absent and has not said that they can't come. here: only those ticked as here. Guests always. */
const who = z.enum(["expected", "here"], "Please choose who is to be seated.");

export const seatGroupsSchema = z.object({ ...session, who });
export const seatLatecomersSchema = z.object({ ...session, who });

/** A person is a participation's or a guest's id. `to` is a group's id, a new group, or no group. */
const movePersonSchema = z.object({
  ...session,
  personId: z.uuid("Please choose a person."),
  to: z.union([z.uuid(), z.literal("new"), z.literal("none")], "Please choose a group."),
});
const swapPeopleSchema = z.object({
  ...session,
  personId: z.uuid("Please choose a person."),
  otherId: z.uuid("Please choose a second person."),
});
/**
 * What the plan's form sends as `to`: a group's id, "new", "none", "swap:" and the id of the other person, or "listed" for the
 * group chosen in its list.
 */
export const rearrangeSchema = z
  .object({
    ...session,
    personId: z.string("Please choose a person."),
    to: z.string("Please choose a group."),
    listed: z.string().default(""),
  })
  .transform(({ to, listed, ...rest }) => {
    if (to.startsWith("swap:")) return { ...rest, otherId: to.slice(5) };
    return { ...rest, to: to === "listed" ? listed : to };
  })
  .pipe(z.union([swapPeopleSchema, movePersonSchema], "Please choose a person, then a group."));
export const undoSeatingSchema = z.object({ ...session, changeId: z.uuid() });

export type SeatGroups = z.output<typeof seatGroupsSchema>;
export type SeatLatecomers = z.output<typeof seatLatecomersSchema>;
export type MovePerson = z.output<typeof movePersonSchema>;
export type SwapPeople = z.output<typeof swapPeopleSchema>;
export type UndoSeating = z.output<typeof undoSeatingSchema>;
