"use client";

import { useId, useState } from "react";
import { useFormControl } from "./form-context";

type SliderProps = {
  name: string;
  label: string;
  hint?: string;
  min?: number;
  max?: number;
  defaultValue: number;
  /** The two ends in words: "not at all", "a great deal". */
  ends: readonly [string, string];
};

/** A number between two ends, by the platform's own slider: thumb, mouse and arrow keys. */
export function Slider({ name, label, hint, min = 0, max = 10, defaultValue, ends }: SliderProps) {
  const id = useId();
  const { entered, answered } = useFormControl(name);
  const first = answered && entered !== undefined ? Number(entered) : defaultValue;
  const [value, setValue] = useState(first);
  return (
    <div className="grid gap-0.5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        <output htmlFor={id} className="text-sm text-ink-soft tabular-nums">
          {value === min ? ends[0] : value === max ? ends[1] : `${value} of ${max}`}
        </output>
      </div>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <input
        id={id}
        type="range"
        name={name}
        min={min}
        max={max}
        step={1}
        defaultValue={first}
        onChange={(event) => setValue(Number(event.target.value))}
        aria-describedby={hint ? `${id}-hint` : undefined}
        className="h-11 w-full cursor-pointer accent-accent"
      />
    </div>
  );
}
