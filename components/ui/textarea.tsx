"use client";

import type { ComponentProps } from "react";
import { classNames } from "./class-names";
import { CONTROL } from "./control-look";
import { firstText, useControl } from "./field-context";

type TextareaProps = ComponentProps<"textarea"> & {
  /** people: set in serif, for what will be read by others. */
  voice?: "tool" | "people";
};

/** Grows with its text where the browser can; elsewhere it scrolls and can be dragged. */
export function Textarea({ className, defaultValue, voice = "tool", rows = 4, ...rest }: TextareaProps) {
  const { control, entered } = useControl(rest);
  return (
    <textarea
      {...rest}
      {...control}
      rows={rows}
      defaultValue={firstText(entered, defaultValue)}
      className={classNames(
        CONTROL,
        "field-sizing-content max-h-[60dvh] resize-y py-2.5",
        rows <= 2 ? "min-h-20" : rows >= 8 ? "min-h-60" : "min-h-32",
        voice === "people" && "font-serif text-lg",
        className,
      )}
    />
  );
}
