import type { Metadata } from "next";
import { AuthShell } from "@/components/shell/auth-shell";
import { PageHeader } from "@/components/ui/page-header";
import { requireUser } from "@/lib/tenancy/require";
import { NewOrganizationForm } from "./new-organization-form";

export const metadata: Metadata = { title: "Begin an organization" };

export default async function NewOrganizationPage() {
  const user = await requireUser("/organizations/new");
  return (
    <AuthShell>
      <PageHeader title="Begin an organization" up={{ href: "/me", label: "You" }}>
        A home for your programs and your people. You can change all of this later, except the address.
      </PageHeader>
      <NewOrganizationForm yourName={user.name ?? ""} timeZone={user.timeZone ?? "America/New_York"} />
    </AuthShell>
  );
}
