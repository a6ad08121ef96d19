"use client";

import { useEffect, useRef, useState } from "react";
import { type FormAction, idle } from "@/lib/forms/state";
import { dropKept, readKept } from "./kept";
import { KeptFields, writtenIn } from "./kept-fields";

type AutoSaveProps = {
  /** Saves what is in the form, without saying so. */
  action: FormAction;
  /** Says whose form about what this is; no two forms may share one. */
  keptAs: string;
};

const QUIET_FOR = 1_200;
const SAYS = {
  "": "",
  saving: "Saving…",
  saved: "Saved.",
  waiting: "Kept on this device; saved once you are online.",
};

/**
 * Stands in a form and saves it a moment after the last stroke. Until the server has it, it is kept in this browser; without
 * scripts the form's own button saves.
 */
export function AutoSave({ action, keptAs }: AutoSaveProps) {
  const place = useRef<HTMLParagraphElement>(null);
  const [state, setState] = useState<keyof typeof SAYS>("");

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let running = false;
    let again = false;

    async function save(): Promise<void> {
      if (!form) return;
      if (running) {
        again = true;
        return;
      }
      running = true;
      setState("saving");
      const sent = writtenIn(form);
      const data = new FormData(form);
      // A key makes a form count once; what is typed, deleted and typed again counts each time.
      data.delete("key");
      const answer = await action(idle, data).catch(() => null);
      running = false;
      if (answer?.status === "done") {
        if (writtenIn(form) === sent) dropKept(keptAs);
        setState("saved");
      } else setState("waiting");
      if (again) {
        again = false;
        await save();
      }
    }
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(save, QUIET_FOR);
    };
    // Whatever was kept from before is on its way as well.
    if (readKept(keptAs)) soon();
    form.addEventListener("input", soon);
    window.addEventListener("online", soon);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("input", soon);
      window.removeEventListener("online", soon);
    };
  }, [action, keptAs]);

  return (
    <>
      <KeptFields keptAs={keptAs} />
      <p ref={place} role="status" className="min-h-6 text-sm text-ink-soft">
        {SAYS[state]}
      </p>
    </>
  );
}
