"use client";

import { useEffect } from "react";
import { dropAllKept } from "./kept";

/** Stands on the page after signing out: texts kept for one person are not for the next one at this browser. */
export function ForgetKept() {
  useEffect(dropAllKept, []);
  return null;
}
