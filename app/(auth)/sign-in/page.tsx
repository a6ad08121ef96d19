import type { Metadata } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { ProviderButtons } from "@/components/auth/provider-buttons";
import { SignInTrouble } from "@/components/auth/sign-in-trouble";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { ForgetKept } from "@/components/ui/forget-kept";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { pathOfSite } from "@/lib/auth/cookies";
import { demoPeople } from "@/lib/auth/demo";
import { demoDoorOpen } from "@/lib/auth/local";
import { offered } from "@/lib/auth/methods";
import { returnToSchema } from "@/lib/auth/schema";
import { currentUser } from "@/lib/tenancy/require";
import { requestSignInAction } from "./actions";
import { DemoDoor } from "./demo-door";

export const metadata: Metadata = { title: "Sign in" };

type Search = {
  searchParams: Promise<{
    to?: string;
    again?: string;
    left?: string;
    /** What went wrong at an issuer, which, and next-auth's word for `to`. */
    error?: string;
    with?: string;
    callbackUrl?: string;
  }>;
};

export default async function SignInPage({ searchParams }: Search) {
  const { to, again, left, error, with: issuer, callbackUrl } = await searchParams;
  const returnTo = returnToSchema.parse(to ?? pathOfSite(callbackUrl) ?? "/");
  if (await currentUser()) redirect(returnTo);
  const issuers = offered();
  const demo = demoDoorOpen(await headers()) ? await demoPeople() : [];
  return (
    <>
      <PageHeader title="Sign in">
        {issuers.length > 0 && "With an account you have, or by mail: "}
        {issuers.length > 0 ? "we" : "We"} send you a link and a six-digit code. No password to remember; if
        you are new here, this is how you begin, too.
      </PageHeader>
      {left && (
        <>
          <ForgetKept />
          <Notice tone="success">You are signed out.</Notice>
        </>
      )}
      {again && (
        <Notice tone="info" title="That link or code is no longer good">
          Each works once, for ten minutes; a code also ends after five wrong tries, though the link in the
          same mail still works. Ask for a new one below.
        </Notice>
      )}
      {error && <SignInTrouble error={error} issuer={issuer} />}
      <ProviderButtons to={returnTo} providers={issuers} />
      <Form action={requestSignInAction} label="Sign in by mail">
        <input type="hidden" name="to" value={returnTo} />
        <Field name="email" label="Your mail address">
          <Input type="email" autoComplete="email" inputMode="email" required autoFocus={demo.length === 0} />
        </Field>
        <Button wide pendingLabel="Sending…">
          Send me a link and a code
        </Button>
      </Form>
      {demo.length > 0 && <DemoDoor people={demo} />}
    </>
  );
}
