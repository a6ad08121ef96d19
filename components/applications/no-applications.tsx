import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { ApplicationState } from "@/lib/db/generated/enums";

type NoApplicationsProps = { state: ApplicationState; hasForm: boolean; href: string };

const empty: Record<ApplicationState, string> = {
  new: "No new applications.",
  waitlisted: "Nobody is on the waitlist.",
  accepted: "Nobody has been accepted yet.",
  declined: "Nobody has been declined.",
  withdrawn: "Nobody has withdrawn.",
};

export function NoApplications({ state, hasForm, href }: NoApplicationsProps) {
  if (state !== "new") return <EmptyState title={empty[state]} />;
  return (
    <EmptyState title={empty.new} action={!hasForm && <ButtonLink href={href}>Compose the form</ButtonLink>}>
      {hasForm
        ? "They show here once their senders have confirmed their mail address."
        : "Say when people may apply, and what you would like to know from them."}
    </EmptyState>
  );
}
