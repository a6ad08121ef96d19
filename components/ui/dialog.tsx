"use client";

import X from "lucide-react/icons/x";
import { type MouseEvent, type ReactNode, useId, useRef } from "react";
import { type ButtonLook, buttonLook } from "./button-look";
import { DIALOG_SHEET } from "./dialog-look";

type DialogProps = {
  /** What the button says that opens it. */
  trigger: ReactNode;
  triggerLook?: ButtonLook;
  triggerClassName?: string;
  /** Says what this is about; the dialog's accessible name. */
  title: string;
  children: ReactNode;
};

/**
 * A native modal dialog: the browser holds focus inside, closes it on Escape and gives focus back, and opens it without
 * scripts. A Form inside closes it when it is done.
 */
export function Dialog({ trigger, triggerLook = "quiet", triggerClassName, title, children }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  function open(event: MouseEvent<HTMLButtonElement>) {
    if (!("command" in event.currentTarget)) dialog.current?.showModal();
  }

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={open}
        className={buttonLook(triggerLook, false, triggerClassName)}
        {...{ command: "show-modal", commandfor: id }}
      >
        {trigger}
      </button>
      <dialog
        ref={dialog}
        id={id}
        aria-labelledby={`${id}-title`}
        className={DIALOG_SHEET}
        {...{ closedby: "any" }}
      >
        <div className="flex items-start justify-between gap-4">
          <h2 id={`${id}-title`} className="text-xl font-semibold">
            {title}
          </h2>
          <form method="dialog">
            <button
              type="submit"
              className="-me-2 -mt-1.5 inline-flex size-11 items-center justify-center rounded-md text-ink-soft hover:bg-well"
            >
              <X aria-hidden className="size-5" />
              <span className="sr-only">Close</span>
            </button>
          </form>
        </div>
        <div className="mt-4">{children}</div>
      </dialog>
    </>
  );
}
