"use client";

import { useRouter } from "next/navigation";
import { useEffect, useId, useState } from "react";
import { useFormStatus } from "react-dom";

type ImportProgressProps = {
  /** Where to ask how far it is. */
  href: string;
  /** How far an import under way elsewhere has come, in hundredths; null where none is. */
  running: number | null;
};

const PAUSE = 400;

/** How far the import has come, here or in another window; without scripts the result simply comes in the end. */
export function ImportProgress({ href, running }: ImportProgressProps) {
  const { pending } = useFormStatus();
  const router = useRouter();
  const id = useId();
  const [done, setDone] = useState(running);
  const elsewhere = running !== null;
  const active = pending || elsewhere;

  useEffect(() => {
    if (!active) return;
    let over = false;
    async function ask() {
      if (over) return;
      const answer = await fetch(href, { cache: "no-store" }).catch(() => null);
      const told = answer?.ok ? ((await answer.json()) as { done: number | null }) : null;
      if (over) return;
      if (told) setDone(told.done);
      if (told?.done === null && elsewhere && !pending) router.refresh();
      else setTimeout(ask, PAUSE);
    }
    void ask();
    return () => {
      over = true;
    };
  }, [active, pending, elsewhere, href, router]);

  if (!active) return null;
  return (
    <div className="grid w-full max-w-sm gap-1">
      <label htmlFor={id} className="text-sm text-ink-soft">
        Importing: {done ?? 0} %. It goes on if you leave this page.
      </label>
      <progress id={id} value={done ?? 0} max={100} className="h-2 w-full accent-accent" />
    </div>
  );
}
