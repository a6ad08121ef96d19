"use client";

import { type ComponentProps, type MouseEvent, useEffect, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonLook, buttonLook } from "./button-look";

type ButtonProps = Omit<ComponentProps<"button">, "ref"> & {
  look?: ButtonLook;
  /** What the button says while its form is on its way, such as "Seating…". */
  pendingLabel?: string;
  /** As wide as what holds it. */
  wide?: boolean;
};

/** Submits its form once: while the form is on its way further presses do nothing, and focus stays where it is. */
export function Button({
  look = "primary",
  type = "submit",
  pendingLabel,
  wide,
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const { pending } = useFormStatus();
  const submitting = type === "submit" && pending;
  const button = useRef<HTMLButtonElement>(null);
  const [pressed, setPressed] = useState(false);

  // Of several buttons of a form only the one that sent it says so.
  useEffect(() => {
    const form = button.current?.form;
    const sent = (event: SubmitEvent) => setPressed(event.submitter === button.current);
    form?.addEventListener("submit", sent);
    return () => form?.removeEventListener("submit", sent);
  }, []);

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (submitting) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      {...rest}
      ref={button}
      type={type}
      onClick={press}
      aria-disabled={submitting || rest["aria-disabled"]}
      aria-busy={(submitting && pressed) || undefined}
      className={buttonLook(look, wide, className)}
    >
      {submitting && pressed && pendingLabel ? pendingLabel : children}
    </button>
  );
}
