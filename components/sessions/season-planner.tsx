"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";

type SeasonPlannerProps = {
  /** The rule's fields. */
  fields: ReactNode;
  /** The dates as the address says, with the button that saves them. */
  children: ReactNode;
  /** This page's address, without a query. */
  here: string;
};

const PAUSE = 350;

/**
 * A rule on one side, its dates on the other. The rule is a plain GET form; with scripts the dates follow while it is being
 * changed, and cannot be saved while they are behind it.
 */
export function SeasonPlanner({ fields, children, here }: SeasonPlannerProps) {
  const { replace } = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [typing, setTyping] = useState(false);
  const [following, follow] = useTransition();
  useEffect(() => () => clearTimeout(timer.current), []);

  function changed() {
    setTyping(true);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      setTyping(false);
      if (!form.current) return;
      const query = new URLSearchParams();
      for (const [name, value] of new FormData(form.current)) query.set(name, String(value));
      follow(() => replace(`${here}?${query}`, { scroll: false }));
    }, PAUSE);
  }

  const behind = typing || following;
  return (
    <div className="grid gap-10">
      <form
        ref={form}
        method="get"
        action={here}
        onInput={changed}
        aria-label="The rule"
        className="group/rule grid gap-6"
      >
        {fields}
      </form>
      <div inert={behind} aria-busy={behind} className={behind ? "opacity-60" : undefined}>
        {children}
      </div>
    </div>
  );
}
