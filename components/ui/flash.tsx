"use client";

import X from "lucide-react/icons/x";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useState } from "react";
import { classNames } from "./class-names";
import { FLASH_COOKIE, type FlashMessage } from "./flash-message";

const EDGES = { success: "border-good", info: "border-accent", warn: "border-warn" };

type FlashProps = {
  message: FlashMessage;
  /** A form that takes the last step back. */
  undo?: ReactNode;
};

/** One sentence at the foot of the screen, until it is closed or the reader moves on. Give it `key={message.id}`. */
export function Flash({ message, undo }: FlashProps) {
  const path = usePathname();
  const [shownOn] = useState(path);
  const [closed, setClosed] = useState(false);
  const [spoken, setSpoken] = useState("");

  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = `${FLASH_COOKIE}=; path=/; max-age=0`;
    // A live region speaks only of what changes in it.
    const timer = setTimeout(() => setSpoken(message.text), 150);
    return () => clearTimeout(timer);
  }, [message.text]);

  // Moved on: it does not come back with the page it was said on.
  if (path !== shownOn && !closed) setClosed(true);
  return (
    <>
      <p role="status" className="sr-only">
        {spoken}
      </p>
      {!closed && (
        <section
          aria-label="What just happened"
          data-no-print
          className={classNames(
            "z-30 mx-auto mb-4 flex w-full max-w-lg items-center gap-3 rounded-md border border-s-4 border-line bg-sheet py-1.5 ps-4 pe-1.5 shadow-lift transition-[opacity,translate] starting:translate-y-2 starting:opacity-0 tall:fixed tall:inset-x-4 tall:bottom-20 tall:mb-0 tall:w-auto tall:sm:bottom-6",
            EDGES[message.tone ?? "success"],
          )}
        >
          <p className="min-w-0 grow py-1.5">{message.text}</p>
          {undo}
          <button
            type="button"
            onClick={() => setClosed(true)}
            className="inline-flex size-11 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-well"
          >
            <X aria-hidden className="size-5" />
            <span className="sr-only">Close this message</span>
          </button>
        </section>
      )}
    </>
  );
}
