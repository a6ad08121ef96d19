"use client";

import type { ChangeEvent } from "react";
import { Input } from "@/components/ui/input";

/** Chooses the roster. A file too large is refused before it is sent; the server looks again. */
export function RosterFile({ maxBytes, tooLarge }: { maxBytes: number; tooLarge: string }) {
  function check(event: ChangeEvent<HTMLInputElement>) {
    const file = event.target.files?.[0];
    event.target.setCustomValidity(file && file.size > maxBytes ? tooLarge : "");
    event.target.reportValidity();
  }
  return (
    <Input
      type="file"
      accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
      required
      onChange={check}
      className="file:me-3 file:rounded-sm file:border-0 file:bg-well file:px-3 file:py-1 file:font-semibold"
    />
  );
}
