"use client";

import { useEffect, useRef } from "react";
import { quickChoices } from "@/lib/intake/hours/rules";

/** Keeps the quick choices and the boxes of their form in step, and tells the server that the boxes say all. */
export function HoursInStep() {
  const exact = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const form = exact.current?.form;
    if (!exact.current || !form) return;
    exact.current.value = "yes";
    const boxes = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
    const follow = () => {
      const ticked = boxes("cells[]").flatMap((box) => (box.checked ? [box.value] : []));
      for (const box of boxes("quick[]"))
        box.checked =
          quickChoices.find(({ key }) => key === box.value)?.cells.every((cell) => ticked.includes(cell)) ??
          false;
    };
    const changed = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.name === "quick[]") {
        const meant: readonly string[] = quickChoices.find(({ key }) => key === target.value)?.cells ?? [];
        for (const box of boxes("cells[]")) if (meant.includes(box.value)) box.checked = target.checked;
      }
      follow();
    };
    form.addEventListener("change", changed);
    return () => form.removeEventListener("change", changed);
  }, []);

  return <input ref={exact} type="hidden" name="exact" defaultValue="" />;
}
