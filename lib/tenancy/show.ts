import "server-only";
import { notFound } from "next/navigation";
import { unreadableId } from "@/lib/db/problems";
import { AppError } from "@/lib/errors";

/**
 * What a page shows of a query's answer. What does not exist, or not for this reader, is the page that says so: a query
 * that is refused never tells which of the two it was.
 */
export async function show<T>(query: Promise<T>): Promise<T> {
  try {
    return await query;
  } catch (error) {
    const hidden = error instanceof AppError && (error.code === "not_found" || error.code === "forbidden");
    if (hidden || unreadableId(error)) notFound();
    throw error;
  }
}
