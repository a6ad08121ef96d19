import { newId } from "@/lib/db/id";
import { AppError } from "@/lib/errors";
import type { FormValues } from "@/lib/forms/read";
import type { FormState, QuietState } from "@/lib/forms/state";

/** Logs an unexpected error under an id, without its personal content, and returns the id. */
export function logUnexpected(error: unknown, where: string): string {
  const id = newId().slice(-12);
  const name = error instanceof Error ? error.name : typeof error;
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const stack =
    error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  console.error(
    JSON.stringify({
      level: "error",
      id,
      where,
      name,
      code,
      at: stack.slice(0, 6).map((line) => line.trim()),
    }),
  );
  return id;
}

const statuses: Record<AppError["code"], number> = {
  not_found: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 422,
};

/** The same for a page's own script: a refusal in words, so that it is not sent again; anything else is worth another try. */
export function problemResponse(error: unknown, where: string): Response {
  if (error instanceof AppError)
    return Response.json({ refused: error.message }, { status: statuses[error.code] });
  return Response.json({ id: logUnexpected(error, where) }, { status: 500 });
}

/** The same for a form that saves itself. */
export function problemQuiet(error: unknown, where: string): QuietState {
  if (error instanceof AppError) return { refused: error.message };
  logUnexpected(error, where);
  return "later";
}

/** The one place that turns an error into what a form shows. */
export function problemState(error: unknown, values: FormValues, where: string): FormState {
  if (error instanceof AppError)
    return { status: "error", message: error.message, fields: error.fields, values };
  const id = logUnexpected(error, where);
  return {
    status: "error",
    message: `Something went wrong on our side, and nothing was changed. What you typed is still here. If it happens again, quote ${id}.`,
    values,
  };
}
