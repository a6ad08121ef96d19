import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { Meter } from "@/components/ui/meter";
import { Notice } from "@/components/ui/notice";
import type { FormAction } from "@/lib/forms/state";
import type { DraftPage } from "@/lib/pairings/drafts/queries";

type DraftRunProps = { draft: DraftPage; cancel: FormAction; restart: FormAction; restore: FormAction };

/** How a draft's run stands, as long as there is something to know or to do about it. */
export function DraftRun({ draft, cancel, restart, restore }: DraftRunProps) {
  const press = (action: FormAction, label: string) => (
    <Form action={action} label={label} className="grid gap-3">
      <input type="hidden" name="draftId" value={draft.id} />
      <div>
        <Button look="quiet">{label}</Button>
      </div>
    </Form>
  );
  switch (draft.state) {
    case "running":
      return (
        <section aria-label="Being worked out" className="grid max-w-xl gap-4">
          <KeepFresh seconds={1} />
          <Meter
            label="Progress"
            value={draft.progress}
            max={100}
            text={
              draft.silent
                ? "Nothing has been heard of it for a while: the server may have been restarted."
                : "All pairs are weighed. It goes on if you leave this page."
            }
          />
          {draft.silent ? press(restart, "Start it again") : press(cancel, "Stop it")}
        </section>
      );
    case "failed":
      return (
        <Notice tone="warn" title="This did not work" action={press(restart, "Try again")}>
          {draft.problem}
        </Notice>
      );
    case "cancelled":
      return (
        <Notice title="This was stopped" action={press(restart, "Start it again")}>
          Nothing was worked out, and nobody was told.
        </Notice>
      );
    case "discarded":
      return (
        <Notice
          title="This draft is set aside"
          action={draft.kind === "whole" && press(restore, "Take it up again")}
        >
          {draft.kind === "rest" ? "A newer suggestion has taken its place." : "It stays as it was."}
        </Notice>
      );
    default:
      return null;
  }
}
