"use client";

import { useContext, useEffect, useRef, useState } from "react";
import { FormContext } from "./form-context";
import { dropKept, keep, readKept } from "./kept";

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/**
 * Stands in a form and keeps everything that is ticked, chosen and typed in it, in this browser, until the server has it: a
 * phone that is put away loses nothing. `keptAs` says whose form about what this is; no two forms may share one.
 */
export function KeptFields({ keptAs }: { keptAs: string }) {
  const { onSaved } = useContext(FormContext);
  const place = useRef<HTMLParagraphElement>(null);
  const [before, setBefore] = useState<string | null>(null);

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    const shown = writtenIn(form);
    const kept = readKept(keptAs);
    if (kept && kept !== shown) {
      fill(form, kept);
      if (writtenIn(form) === shown) dropKept(keptAs);
      else setBefore(shown);
    }
    const changed = () => keep(keptAs, writtenIn(form));
    form.addEventListener("input", changed);
    return () => form.removeEventListener("input", changed);
  }, [keptAs]);

  useEffect(
    () =>
      onSaved(() => {
        dropKept(keptAs);
        setBefore(null);
      }),
    [keptAs, onSaved],
  );

  function startOver() {
    const form = place.current?.closest("form");
    if (form && before !== null) fill(form, before);
    dropKept(keptAs);
    setBefore(null);
  }

  return (
    <p ref={place} role="status" className="text-sm text-ink-soft empty:hidden">
      {before !== null && (
        <>
          Kept from before, not saved yet.{" "}
          <button
            type="button"
            onClick={startOver}
            className="-my-2.5 py-2.5 text-accent underline underline-offset-4"
          >
            Start over
          </button>
        </>
      )}
    </p>
  );
}

const isTicked = (control: Control): control is HTMLInputElement =>
  control.type === "checkbox" || control.type === "radio";

const controlsOf = (form: HTMLFormElement): Control[] =>
  [...form.elements].filter(
    (each): each is Control =>
      (each instanceof HTMLInputElement && each.type !== "hidden" && each.name !== "") ||
      each instanceof HTMLSelectElement ||
      each instanceof HTMLTextAreaElement,
  );

/** Everything in the form, as one text: pairs of a name and a value, of what is ticked or typed. */
export const writtenIn = (form: HTMLFormElement): string =>
  JSON.stringify(
    controlsOf(form).flatMap((each) => (isTicked(each) && !each.checked ? [] : [[each.name, each.value]])),
  );

function fill(form: HTMLFormElement, kept: string): void {
  const pairs = pairsIn(kept);
  for (const each of controlsOf(form)) {
    const said = pairs.filter(([name]) => name === each.name).map(([, value]) => value);
    if (isTicked(each)) each.checked = said.includes(each.value);
    else if (said[0] !== undefined) each.value = said[0];
  }
  // Whatever in the form follows from what is ticked.
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

/** What another version of the page kept is no reason to fail. */
function pairsIn(kept: string): [string, string][] {
  try {
    const read: unknown = JSON.parse(kept);
    return Array.isArray(read) ? read.filter((pair): pair is [string, string] => Array.isArray(pair)) : [];
  } catch {
    return [];
  }
}
