import { v7, validate } from "uuid";

/** A new UUIDv7, as Prisma makes them: for rows whose id must be known before they are written. */
export const newId = (): string => v7();

/** Whether a part of an address can be an id at all; what cannot is `not_found`, not a fault of the database. */
export const isId = (text: string): boolean => validate(text);
