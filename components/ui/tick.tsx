"use client";

import type { ComponentProps, ReactNode } from "react";
import { useFormControl } from "./form-context";

type TickProps = Omit<ComponentProps<"input">, "name" | "value" | "type" | "className"> & {
  name: string;
  value: string;
  type?: "checkbox" | "radio";
  /** Of the label around it. */
  className: string;
  boxClassName: string;
  children?: ReactNode;
};

/** A box in a label of its own look; it comes back as it was when something else in the form was wrong. */
export function Tick({
  type = "checkbox",
  defaultChecked,
  className,
  boxClassName,
  children,
  ...rest
}: TickProps) {
  const { entered, answered } = useFormControl(rest.name);
  const checked = answered ? [entered].flat().includes(rest.value) : defaultChecked;
  return (
    <label className={className}>
      <input {...rest} type={type} defaultChecked={checked} className={boxClassName} />
      {children}
    </label>
  );
}
