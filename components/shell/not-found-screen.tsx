"use client";

import { AuthShell } from "@/components/shell/auth-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";

/**
 * What stands where nothing was found. Next sends it along with every page, so that the browser can show it; as a client
 * component it travels by its name alone.
 */
export function NotFoundScreen() {
  return (
    <AuthShell>
      <PageHeader
        title="We could not find this page."
        action={<ButtonLink href="/">Go to your start page</ButtonLink>}
      >
        It may have been removed, the address may be wrong, or it belongs to people you are not among.
      </PageHeader>
    </AuthShell>
  );
}
