"use client";

import { useEffect, useRef } from "react";
import { workOn } from "@/lib/recaps/strangers/work/rules";

const AT_ONCE = 2_000;

/**
 * What holds bots off: the signed form, and the answer to its small task. The browser works on it while somebody types, a moment
 * at a time, and finishes before the form is sent.
 */
export function WorkField({ task }: { task: string }) {
  const answer = useRef<HTMLInputElement>(null);

  useEffect(() => {
    const field = answer.current;
    const form = field?.form;
    if (!field || !form) return;
    let next = 0;
    let timer: ReturnType<typeof setTimeout> | undefined;
    field.value = "";
    const step = () => {
      field.value = workOn(task, next, AT_ONCE) ?? "";
      next += AT_ONCE;
      return field.value !== "";
    };
    const work = () => {
      if (!step()) timer = setTimeout(work, 10);
    };
    const begin = () => {
      if (next === 0) work();
    };
    const finish = () => {
      clearTimeout(timer);
      while (field.value === "") step();
    };
    form.addEventListener("focusin", begin);
    form.addEventListener("submit", finish, true);
    return () => {
      clearTimeout(timer);
      form.removeEventListener("focusin", begin);
      form.removeEventListener("submit", finish, true);
    };
  }, [task]);

  return (
    <>
      <input type="hidden" name="form" value={task} suppressHydrationWarning />
      <input ref={answer} type="hidden" name="work" defaultValue="" />
    </>
  );
}
