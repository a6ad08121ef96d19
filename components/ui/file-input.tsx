"use client";

import type { ChangeEvent } from "react";
import { Input } from "./input";

type FileInputProps = {
  /** Extensions or media types, separated by commas. */
  accept: string;
  maxBytes: number;
  /** The sentence for a file that is larger. */
  tooLarge: string;
};

/** Chooses a file. One too large is refused before it is sent; the server looks at what is in it. */
export function FileInput({ accept, maxBytes, tooLarge }: FileInputProps) {
  function check(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.setCustomValidity(file && file.size > maxBytes ? tooLarge : "");
    event.target.reportValidity();
  }
  return (
    <Input
      type="file"
      accept={accept}
      required
      onChange={check}
      className="file:me-3 file:rounded-sm file:border-0 file:bg-well file:px-3 file:py-1 file:font-semibold"
    />
  );
}
