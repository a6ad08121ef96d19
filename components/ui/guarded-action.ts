"use client";

import { unstable_rethrow } from "next/navigation";
import type { FormAction, FormState } from "@/lib/forms/state";

const UNREACHABLE =
  "We could not reach the server. Nothing you typed is lost: it is still here. Try again in a moment.";

/**
 * The same action for a browser with scripts: a dropped connection or an unknown failure becomes an error of the form
 * and not the end of the page, what was typed comes back even where the action did not send it, and `saved` hears
 * of success, also of one that redirects.
 */
export function guardedAction(action: FormAction, saved: (sent: FormData) => void): FormAction {
  return async (before, data) => {
    try {
      const state = await action(before, data);
      if (state?.status === "error") return { ...state, values: state.values ?? entered(data) };
      saved(data);
      return state ?? { status: "done" };
    } catch (error) {
      const digest = digestOf(error);
      if (digest?.startsWith("NEXT_REDIRECT")) saved(data);
      unstable_rethrow(error);
      return { status: "error", message: digest ? failed(digest) : UNREACHABLE, values: entered(data) };
    }
  };
}

function digestOf(error: unknown): string | undefined {
  const digest = error instanceof Error && "digest" in error ? error.digest : undefined;
  return typeof digest === "string" ? digest : undefined;
}

function failed(digest: string): string {
  return `Something went wrong on our side. What you typed is still here; please try again. If it happens again, tell us this number: ${digest}.`;
}

function entered(data: FormData): FormState["values"] {
  const values: Record<string, string | string[]> = {};
  for (const name of new Set(data.keys())) {
    if (name === "key" || name.startsWith("$")) continue;
    const texts = data.getAll(name).filter((value) => typeof value === "string");
    if (name.endsWith("[]")) values[name.slice(0, -2)] = texts;
    else values[name] = texts[0] ?? "";
  }
  return values;
}
