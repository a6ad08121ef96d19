import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";

export default function NoInvitation() {
  return (
    <>
      <PageHeader title="This invitation does not open">
        Its address may have been cut on the way. Open the newest mail you got, and press the button there; or
        copy the whole address into your browser.
      </PageHeader>
      <p className="text-ink-soft">
        Have you joined already? <TextLink href="/sign-in">Sign in</TextLink>. Otherwise whoever invited you
        can send a new invitation.
      </p>
    </>
  );
}
