"use client";

import { AuthShell } from "@/components/shell/auth-shell";
import { Button } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <AuthShell>
      <PageHeader
        title="Something went wrong on our side."
        action={
          <Button type="button" onClick={reset}>
            Try again
          </Button>
        }
      >
        Nothing you saved is lost.{" "}
        {error.digest && <>If it happens again, tell us this number: {error.digest}.</>}
      </PageHeader>
    </AuthShell>
  );
}
