"use client";

import { Unsent } from "@/components/outbox/unsent";
import { useOutbox } from "@/components/outbox/use-outbox";

/** On pages where nothing is written: what this person wrote elsewhere is sent from here, too, and shown where it cannot be. */
export function UnsentWords({ membershipId }: { membershipId: string }) {
  return <Unsent outbox={useOutbox(membershipId)} textOf={({ body }) => body.text} />;
}
