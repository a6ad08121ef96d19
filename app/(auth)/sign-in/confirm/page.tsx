import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { linkWaiting } from "@/lib/auth/queries";
import { linkAction } from "../actions";

export const metadata: Metadata = { title: "Sign in" };

/** Where the mail's link lands. Opening it does nothing: scanners open links. The button signs in. */
export default async function ConfirmPage({ searchParams }: { searchParams: Promise<{ token?: string }> }) {
  const { token } = await searchParams;
  if (!token || !(await linkWaiting(token))) redirect("/sign-in?again=1");
  return (
    <>
      <PageHeader title="Welcome back">One more tap, and you are in.</PageHeader>
      <Form action={linkAction} label="Sign in">
        <input type="hidden" name="token" value={token} />
        <Button wide pendingLabel="Signing in…">
          Sign in
        </Button>
      </Form>
    </>
  );
}
