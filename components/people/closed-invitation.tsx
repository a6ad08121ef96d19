import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import type { ClosedInvitation as Closed } from "@/lib/auth/queries";

type ClosedInvitationProps = { closed: Closed; signedIn: boolean };

/** An invitation that cannot be accepted any more: why, and what to do. */
export function ClosedInvitation({ closed, signedIn }: ClosedInvitationProps) {
  const { why, organization, inviter } = closed;
  const words = {
    accepted: {
      title: "This invitation was accepted",
      text: `You belong to ${organization.name} now. The mail’s link worked once; from now on you sign in with your address.`,
    },
    replaced: {
      title: "There is a newer invitation",
      text: `${organization.name} sent you another mail since. Open the link in the newest one.`,
    },
    withdrawn: {
      title: "This invitation was withdrawn",
      text: `Somebody at ${organization.name} took it back. If you think that is a mistake, please write to ${inviter}.`,
    },
    expired: {
      title: "This invitation has run out",
      text: `An invitation is good for two weeks. ${inviter} can send you a new one: please ask.`,
    },
  }[why];
  const signIn = signedIn
    ? `/o/${organization.slug}`
    : `/sign-in?to=${encodeURIComponent(`/o/${organization.slug}`)}`;
  return (
    <PageHeader
      title={words.title}
      action={
        why === "accepted" && (
          <ButtonLink href={signIn}>{signedIn ? `Go to ${organization.name}` : "Sign in"}</ButtonLink>
        )
      }
    >
      {words.text}
    </PageHeader>
  );
}
