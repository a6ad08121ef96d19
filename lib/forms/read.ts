import { z } from "zod";

export type FormValues = Record<string, string | string[]>;

const uuid = z.uuid();

/**
 * A form's fields as an object. `name[]` becomes an array (in the order of the page); files and React's own fields are
 * left out. The idempotency key is not a field: see `readKey`.
 */
export function readForm(data: FormData): FormValues {
  const values: FormValues = {};
  for (const [name, value] of data.entries()) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || name === "key") continue;
    if (name.endsWith("[]")) {
      const field = name.slice(0, -2);
      const list = values[field];
      values[field] = Array.isArray(list) ? [...list, value] : [value];
    } else values[name] = value;
  }
  return values;
}

/** The hidden idempotency key, where it is a UUID. */
export function readKey(data: FormData): string | undefined {
  const parsed = uuid.safeParse(data.get("key"));
  return parsed.success ? parsed.data : undefined;
}

/** The first problem of each field, by its name. */
export function fieldProblems(error: z.ZodError): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) problems[issue.path.join(".")] ??= issue.message;
  return problems;
}
