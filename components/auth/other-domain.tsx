import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { either } from "@/lib/organizations/sign-in/rules";
import type { Barred } from "@/lib/tenancy/mint";

/** For a member none of whose addresses is at the organization's domains. */
export function OtherDomain({ barred, email }: { barred: Barred; email: string }) {
  const { orgName, domains } = barred;
  return (
    <>
      <PageHeader
        title={`${orgName} asks for another address`}
        action={<ButtonLink href="/me/sign-in">Add an address</ButtonLink>}
      >
        Its people have an address at <strong className="wrap-anywhere text-ink">{either(domains)}</strong>.
        You are signed in as <strong className="wrap-anywhere text-ink">{email}</strong>. Add your address
        there to your account and confirm it, and the door opens; the one you have stays, too.
      </PageHeader>
      <p className="text-ink-soft">
        No such address? An owner of {orgName} can help. Everything else of yours is on{" "}
        <TextLink href="/me">your own page</TextLink>.
      </p>
    </>
  );
}
