"use client";

import type { ChangeEvent } from "react";
import { Input } from "@/components/ui/input";

type PictureInputProps = { maxBytes: number; tooLarge: string };

/** Chooses a picture. One too large is refused before it is sent; the server looks at what is in it. */
export function PictureInput({ maxBytes, tooLarge }: PictureInputProps) {
  function check(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.setCustomValidity(file && file.size > maxBytes ? tooLarge : "");
    event.target.reportValidity();
  }
  return (
    <Input
      type="file"
      accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
      required
      onChange={check}
      className="file:me-3 file:rounded-sm file:border-0 file:bg-well file:px-3 file:py-1 file:font-semibold"
    />
  );
}
