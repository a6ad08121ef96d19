"use client";

import { type RefObject, useContext, useEffect, useState } from "react";
import { FormContext } from "./form-context";
import { dropKept, keep, readKept } from "./kept";

/**
 * Keeps what is typed into `area` in this browser under `key` until the form says that the server has it.
 * `restored` is true while the text shown came from an earlier visit.
 */
export function useKept(key: string, area: RefObject<HTMLTextAreaElement | null>) {
  const { onSaved } = useContext(FormContext);
  const [restored, setRestored] = useState(false);

  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const kept = readKept(key);
    if (element.value !== element.defaultValue) keep(key, element.value);
    else if (kept && kept !== element.value) {
      element.value = kept;
      setRestored(true);
    } else if (kept !== null) dropKept(key);
  }, [key, area]);

  useEffect(
    () =>
      onSaved((sent) => {
        const element = area.current;
        const stored = sent.get(element?.name ?? "");
        const current = element?.value ?? "";
        if (typeof stored === "string" && sameText(stored, current)) dropKept(key);
        setRestored(false);
      }),
    [key, area, onSaved],
  );

  function typed() {
    if (area.current) keep(key, area.current.value);
  }

  function startOver() {
    if (area.current) area.current.value = area.current.defaultValue;
    dropKept(key);
    setRestored(false);
    area.current?.focus();
  }

  return { restored, typed, startOver };
}

/** Forms send line ends as CRLF; a textarea reads them as LF. */
function sameText(one: string, other: string): boolean {
  return one.replaceAll("\r\n", "\n") === other.replaceAll("\r\n", "\n");
}
