"use client";

import { usePathname } from "next/navigation";
import { TextLink } from "@/components/ui/text-link";
import type { QuietState } from "@/lib/forms/state";

/** How a form that saves itself stands: what the server answered, or why there is no answer. */
export type Saving = QuietState | "" | "saving" | "offline" | "unreachable" | "outdated";

const says = {
  "": "",
  saving: "Saving…",
  saved: "Saved.",
  offline: "Kept on this device; saved once you are online.",
  unreachable: "Kept on this device. The server does not answer; it is tried again.",
  later: "Kept on this device. Something went wrong on our side; it is tried again.",
  outdated: "Kept on this device. Council is newer than this page: load it again, and it is saved.",
};

/** The one line that says so. */
export function AutoSaved({ saving }: { saving: Saving }) {
  const here = usePathname();
  if (typeof saving === "object") return <>Kept on this device, and not saved: {saving.refused}</>;
  if (saving !== "signIn") return says[saving];
  return (
    <>
      Kept on this device. <TextLink href={`/sign-in?${new URLSearchParams({ to: here })}`}>Sign in</TextLink>{" "}
      to save it.
    </>
  );
}
