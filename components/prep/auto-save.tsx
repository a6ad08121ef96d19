"use client";

import { unstable_isUnrecognizedActionError } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { dropKept, readKept } from "@/components/ui/kept";
import { KeptFields, writtenIn } from "@/components/ui/kept-fields";
import { coalesced } from "@/lib/coalesced";
import type { QuietAction } from "@/lib/forms/state";
import { AutoSaved, type Saving } from "./auto-saved";

type AutoSaveProps = {
  /** Saves what is in the form, and shows nothing anew. */
  action: QuietAction;
  /** Says whose form about what this is; no two forms may share one. */
  keptAs: string;
};

const QUIET_FOR = 1_200;
const soonest = 2_000;
const latest = 30_000;

/** Why a save did not come back with an answer. */
const unanswered = (error: unknown): Saving =>
  unstable_isUnrecognizedActionError(error) ? "outdated" : navigator.onLine ? "unreachable" : "offline";

/** Whether it is worth another try although nothing more is typed. */
const isWorthAgain = (saving: Saving): boolean =>
  ["offline", "unreachable", "later", "signIn"].some((why) => why === saving);

/**
 * Stands in a form and saves it a moment after the last stroke. Until the server has it, it is kept in this browser, and the line
 * says why; without scripts the form's own button saves.
 */
export function AutoSave({ action, keptAs }: AutoSaveProps) {
  const place = useRef<HTMLDivElement>(null);
  const [saving, setSaving] = useState<Saving>("");

  useEffect(() => {
    const form = place.current?.closest("form");
    if (!form) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const saves = coalesced(
      async () => {
        // What is tried again by itself goes on saying why it has to be.
        setSaving((said) => (isWorthAgain(said) ? said : "saving"));
        const sent = writtenIn(form);
        const data = new FormData(form);
        // A key makes a form count once; what is typed, deleted and typed again counts each time.
        data.delete("key");
        const answer = await action(data).catch(unanswered);
        if (answer === "saved" && writtenIn(form) === sent) dropKept(keptAs);
        setSaving(answer);
        if (isWorthAgain(answer)) throw new Error("not saved");
      },
      soonest,
      latest,
    );
    const soon = () => {
      clearTimeout(timer);
      timer = setTimeout(saves.ask, QUIET_FOR);
    };
    // Whatever was kept from before is on its way as well.
    if (readKept(keptAs)) soon();
    form.addEventListener("input", soon);
    window.addEventListener("online", soon);
    return () => {
      clearTimeout(timer);
      void saves.stop();
      form.removeEventListener("input", soon);
      window.removeEventListener("online", soon);
    };
  }, [action, keptAs]);

  return (
    <>
      <KeptFields keptAs={keptAs} />
      <div ref={place} role="status" className="min-h-6 text-sm text-ink-soft">
        <AutoSaved saving={saving} />
      </div>
    </>
  );
}
