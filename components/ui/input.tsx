"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { CONTROL } from "./control-look";
import { firstText, useControl } from "./field-context";

/** A one-line control: text, email, number, date, datetime-local, file. Stands in a Field. */
export function Input({ className, defaultValue, ...rest }: ComponentProps<"input">) {
  const { control, entered } = useControl(rest);
  const first = rest.type === "file" ? undefined : firstText(entered, defaultValue);
  return <input {...rest} {...control} defaultValue={first} className={classNames(CONTROL, className)} />;
}
