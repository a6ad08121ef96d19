import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { proofBehind } from "@/lib/auth/addresses/queries";
import { wishWords } from "@/lib/auth/addresses/rules";
import { requireUser } from "@/lib/tenancy/require";
import { proveByLinkAction } from "./actions";

export const metadata: Metadata = { title: "Confirm it is you" };

/**
 * Where the link of a proof leads. Opening it does nothing: scanners open links. It opens for the person who asked alone, so
 * that nobody is talked into giving their address to somebody else's account.
 */
export default async function ConfirmProofPage({
  searchParams,
}: {
  searchParams: Promise<{ token?: string }>;
}) {
  const { token = "" } = await searchParams;
  // Where to return to is kept with a sign-in, so it carries no token: the code is asked for there.
  const user = await requireUser("/me/sign-in");
  const proof = await proofBehind(user, token);
  return (
    <Page>
      {proof ? (
        <>
          <PageHeader title="Confirm it is you">
            One more tap, to <span className="wrap-anywhere">{wishWords(proof.wish, proof.email)}</span>.
          </PageHeader>
          <Form action={proveByLinkAction} label="Confirm it is you">
            <input type="hidden" name="token" value={token} />
            <div>
              <Button pendingLabel="Confirming…">Confirm</Button>
            </div>
          </Form>
        </>
      ) : (
        <PageHeader
          title="This link does not open"
          action={<ButtonLink href="/me/sign-in">Your addresses</ButtonLink>}
        >
          It works once, for ten minutes, for the person who asked for it. You are signed in as{" "}
          <strong className="wrap-anywhere text-ink">{user.email}</strong>. If you asked, ask for a new one.
        </PageHeader>
      )}
    </Page>
  );
}
