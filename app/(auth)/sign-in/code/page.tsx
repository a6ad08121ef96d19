import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { Button } from "@/components/ui/button";
import { CodeField } from "@/components/ui/code-field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { browserCookieName } from "@/lib/auth/cookies";
import { localDoorsOpen, localMailKept } from "@/lib/auth/local";
import { waitingSignIn } from "@/lib/auth/queries";
import { codeAction } from "../actions";

export const metadata: Metadata = { title: "Enter the code" };

export default async function CodePage() {
  const browserSecret = (await cookies()).get(browserCookieName)?.value;
  const waiting = browserSecret ? await waitingSignIn(browserSecret) : null;
  if (!waiting) redirect("/sign-in");
  const local = localMailKept() && localDoorsOpen(await headers());
  return (
    <>
      <PageHeader title="Look into your mail">
        We have written to <strong className="break-all text-ink">{waiting.email}</strong>. Open the link
        there, or enter the six digits here. Both are good for ten minutes.
      </PageHeader>
      {local && (
        <Notice tone="info">
          This machine keeps its mail to itself: it is in the <TextLink href="/outbox">local outbox</TextLink>
          .
        </Notice>
      )}
      <Form action={codeAction} label="Sign in with a code">
        <CodeField autoFocus />
        <Button wide pendingLabel="Checking…">
          Sign in
        </Button>
      </Form>
      <p className="text-ink-soft">
        Nothing came? Look among unwanted mail, or{" "}
        <TextLink href="/sign-in">try again with another address</TextLink>.
      </p>
    </>
  );
}
