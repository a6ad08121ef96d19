export type AppErrorCode = "not_found" | "forbidden" | "conflict" | "invalid";

/**
 * A refusal a person can understand. `message` is shown as it is: it says what happened, what was kept, what to do.
 * What belongs to another tenant, or may not be known to exist, is always `not_found`.
 */
export class AppError extends Error {
  constructor(
    readonly code: AppErrorCode,
    message: string,
    readonly fields: Record<string, string> = {},
  ) {
    super(message);
    this.name = "AppError";
  }
}

export const notFound = (what = "page") =>
  new AppError(
    "not_found",
    `We could not find this ${what}. It may have been removed, or the address may be wrong.`,
  );

export const forbidden = () =>
  new AppError("forbidden", "Your role does not include this. An organizer of your organization can help.");

export const conflict = (message: string) => new AppError("conflict", message);

export const invalid = (message: string, fields?: Record<string, string>) =>
  new AppError("invalid", message, fields);
