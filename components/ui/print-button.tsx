"use client";

import { Button } from "./button";

/** Opens the browser's print dialog. Without scripts the browser's own menu does, and there is no button. */
export const PrintButton = ({ children }: { children: string }) => (
  <span className="noscript:hidden">
    <Button type="button" look="quiet" onClick={() => window.print()}>
      {children}
    </Button>
  </span>
);
