import { createHash } from "node:crypto";
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

/**
 * The idempotency key of what was sent: made from the form's hidden key and everything in it, so that the same form sent
 * twice is one write, and the same form sent with other words (after the back button, after a lost answer) is another.
 */
export function readKey(data: FormData): string | undefined {
  const parsed = uuid.safeParse(data.get("key"));
  if (!parsed.success) return undefined;
  const hash = createHash("sha256").update(parsed.data);
  for (const [name, value] of data.entries()) {
    if (name.startsWith("$ACTION") || name === "key") continue;
    const sent = typeof value === "string" ? value : [value.name, value.size, value.lastModified];
    hash.update(JSON.stringify([name, sent]));
  }
  const hex = hash.digest("hex");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** The first problem of each field, by its name. */
export function fieldProblems(error: z.ZodError): Record<string, string> {
  const problems: Record<string, string> = {};
  for (const issue of error.issues) problems[issue.path.join(".")] ??= issue.message;
  return problems;
}
