import type { Metadata } from "next";
import { AuthShell } from "@/components/shell/auth-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";

const title = "Not found";

export const metadata: Metadata = { title };

export default function NotFound() {
  return (
    <AuthShell>
      {/* Where a layout finds nothing, Next leaves all metadata out. */}
      <title>{`${title} · Council`}</title>
      <PageHeader
        title="We could not find this page."
        action={<ButtonLink href="/">Go to your start page</ButtonLink>}
      >
        It may have been removed, the address may be wrong, or it belongs to people you are not among.
      </PageHeader>
    </AuthShell>
  );
}
