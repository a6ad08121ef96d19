import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { OpenSession } from "@/lib/sessions/open/queries";

type CancelSessionProps = {
  session: Pick<OpenSession, "id" | "status" | "cohortStatus">;
  cancel: FormAction;
  restore: FormAction;
};

/** Cancels a session, or takes that back: nothing planned for it is lost either way. */
export function CancelSession({ session, cancel, restore }: CancelSessionProps) {
  const cancelled = session.status === "cancelled";
  const told = session.cohortStatus === "draft" ? "Nobody is told yet: the cohort is a draft." : null;
  return (
    <Form
      action={cancelled ? restore : cancel}
      label={cancelled ? "Restore" : "Cancel"}
      className="grid gap-3"
    >
      <input type="hidden" name="sessionId" value={session.id} />
      <p className="text-ink-soft">
        {cancelled
          ? "It comes back with its agenda, its groups and everything written."
          : "Its agenda, groups and points are kept, and you can restore it."}{" "}
        {told ?? "Everybody who takes part gets a mail."}
      </p>
      <div>
        <Button look="quiet" pendingLabel={cancelled ? "Restoring…" : "Cancelling…"}>
          {cancelled ? "Restore the session" : "Cancel the session"}
        </Button>
      </div>
    </Form>
  );
}
