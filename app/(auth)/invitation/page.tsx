import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { invitationCookieName } from "@/lib/auth/cookies";
import { requireUser } from "@/lib/tenancy/require";

export const metadata: Metadata = { title: "Invitation" };

/** Where somebody arrives who had to sign in before accepting: back to the invitation, if this browser remembers it. */
export default async function BackToInvitationPage() {
  const user = await requireUser("/invitation");
  const token = (await cookies()).get(invitationCookieName)?.value;
  if (token) redirect(`/invitation/${encodeURIComponent(token)}`);
  return (
    <PageHeader title="One more step">
      You are signed in as <strong className="break-all text-ink">{user.email}</strong>. Open the link in the
      invitation’s mail again in this browser, and accept there. Or go to{" "}
      <TextLink href="/me">your organizations</TextLink>.
    </PageHeader>
  );
}
