"use client";

import { type ReactNode, useState } from "react";
import { Flash } from "./flash";
import type { FlashMessage } from "./flash-message";

type LastFlashProps = { message: FlashMessage | null | undefined; undo?: ReactNode };

/** The last thing that was said stays, also where the page's data is fetched anew meanwhile: the cookie that said it is gone by then. */
export function LastFlash({ message, undo }: LastFlashProps) {
  const [last, setLast] = useState(message && { message, undo });
  if (message && message.id !== last?.message.id) setLast({ message, undo });
  return last && <Flash key={last.message.id} message={last.message} undo={last.undo} />;
}
