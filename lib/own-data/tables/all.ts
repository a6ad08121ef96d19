import { ofNobody } from "./apart";
import { ofTwo } from "./between";
import { type Declared, type Held, isHeld } from "./declare";
import { ofTheIntake } from "./intake";
import { ofTheMembership } from "./membership";
import { ofTheOffice } from "./office";
import { ofThePerson } from "./person";
import { ofTakingPart } from "./taking-part";
import { ofTheirWords } from "./words";

/**
 * Every table, in the order in which an account is taken apart: first what is said and between people, then the membership, the
 * person's own row last.
 */
export const declared: Record<string, Declared> = {
  ...ofNobody,
  ...ofTheirWords,
  ...ofTwo,
  ...ofTheOffice,
  ...ofTheIntake,
  ...ofTakingPart,
  ...ofTheMembership,
  ...ofThePerson,
};

export type HeldTable = Held & { table: string };

/** Those that hold something of a person. */
export const heldTables: HeldTable[] = Object.entries(declared).flatMap(([table, each]) =>
  isHeld(each) ? [{ table, ...each }] : [],
);
