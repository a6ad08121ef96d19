import { ProviderButtons } from "@/components/auth/provider-buttons";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { methodName, type Offered } from "@/lib/auth/methods";
import type { FormAction } from "@/lib/forms/state";
import { either } from "@/lib/organizations/sign-in/rules";
import type { Barred } from "@/lib/tenancy/mint";

type OtherWayProps = {
  barred: Barred;
  email: string;
  /** Every issuer that this server offers. */
  providers: Offered[];
  sendMail: FormAction;
};

/** For a member who signed in by a way the organization does not allow: those it does. */
export function OtherWay({ barred, email, providers, sendMail }: OtherWayProps) {
  const { orgName, slug, methods } = barred;
  const allowed = providers.filter(({ id }) => methods.includes(id));
  const byMail = methods.includes("mail");
  const to = `/o/${slug}`;
  return (
    <>
      <PageHeader title={`${orgName} asks you to sign in another way`}>
        Its people sign in by{" "}
        <strong className="text-ink">{either(methods.map((method) => methodName(method)))}</strong>. You are
        signed in as <strong className="wrap-anywhere text-ink">{email}</strong>, in a way that it does not
        take.
      </PageHeader>
      <ProviderButtons providers={allowed} to={to} then={byMail ? "or by mail" : ""} />
      {byMail && (
        <Form action={sendMail} label="Sign in by mail">
          <input type="hidden" name="to" value={to} />
          <input type="hidden" name="email" value={email} />
          <Button wide pendingLabel="Sending…">
            Send me a link and a code
          </Button>
        </Form>
      )}
      {allowed.length === 0 && !byMail && (
        <p>This service does not offer that at the moment. Please tell an owner of {orgName}.</p>
      )}
      <p className="text-ink-soft">
        Everything else of yours is on <TextLink href="/me">your own page</TextLink>.
      </p>
    </>
  );
}
