import "server-only";
import { refresh } from "next/cache";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { RequestKey } from "@/lib/db/once";
import { problemQuiet, problemState } from "@/lib/forms/problem";
import { type FormValues, fieldProblems, readForm, readKey } from "@/lib/forms/read";
import type { FormState, QuietState } from "@/lib/forms/state";
import type { OrgContext, UserContext } from "@/lib/tenancy/context";
import { currentOrg, requireOrg, requireUser } from "@/lib/tenancy/require";

type Done = { message?: string } | undefined;
type Handler<C, S extends z.ZodType> = (
  ctx: C,
  input: z.output<S>,
  key: RequestKey,
  data: FormData,
) => Promise<Done> | Promise<void>;

async function handle(
  values: FormValues,
  schema: z.ZodType,
  run: (input: unknown) => Promise<Done> | Promise<void>,
): Promise<FormState> {
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const fields = fieldProblems(parsed.error);
    return {
      status: "error",
      message: fields[""] ?? "Please look at the marked fields; everything you typed is kept.",
      fields,
      values,
    };
  }
  try {
    const done = (await run(parsed.data)) ?? undefined;
    refresh();
    return { status: "done", message: done?.message };
  } catch (error) {
    unstable_rethrow(error);
    return problemState(error, values, run.name);
  }
}

/**
 * A server action inside an organization, to be bound to its slug. It parses with the form's schema, resolves who asks,
 * runs one command and answers with the form's next state.
 */
export function orgAction<S extends z.ZodType>(schema: S, handler: Handler<OrgContext, S>) {
  return async (orgSlug: string, _state: FormState, data: FormData): Promise<FormState> => {
    const ctx = await requireOrg(orgSlug);
    return handle(readForm(data), schema, (input) => handler(ctx, input as z.output<S>, readKey(data), data));
  };
}

/**
 * The same for a form that saves itself while somebody types: nothing is shown anew, and nobody is sent away from what they
 * write.
 */
export function quietAction<S extends z.ZodType>(schema: S, handler: Handler<OrgContext, S>) {
  return async (orgSlug: string, data: FormData): Promise<QuietState> => {
    const ctx = await currentOrg(orgSlug);
    if (!ctx) return "signIn";
    const parsed = schema.safeParse(readForm(data));
    if (!parsed.success) return { refused: parsed.error.issues[0]?.message ?? "" };
    try {
      await handler(ctx, parsed.data, readKey(data), data);
      return "saved";
    } catch (error) {
      return problemQuiet(error, handler.name);
    }
  };
}

/** The same for a person's own pages. */
export function userAction<S extends z.ZodType>(schema: S, handler: Handler<UserContext, S>) {
  return async (_state: FormState, data: FormData): Promise<FormState> => {
    const ctx = await requireUser();
    return handle(readForm(data), schema, (input) => handler(ctx, input as z.output<S>, readKey(data), data));
  };
}

/** The same for pages that anybody may open. */
export function publicAction<S extends z.ZodType>(
  schema: S,
  handler: (input: z.output<S>, key: RequestKey) => Promise<Done> | Promise<void>,
) {
  return async (_state: FormState, data: FormData): Promise<FormState> =>
    handle(readForm(data), schema, (input) => handler(input as z.output<S>, readKey(data)));
}
