import type { Metadata } from "next";
import { AcceptForm } from "@/components/people/accept-form";
import { ClosedInvitation } from "@/components/people/closed-invitation";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { isOwnAddress } from "@/lib/auth/addresses/queries";
import { closedInvitation } from "@/lib/auth/queries";
import { readerLocale } from "@/lib/calendar/reader";
import { invitationPage } from "@/lib/people/invitations/queries";
import { invitedTo } from "@/lib/people/invitations/rules";
import { currentUser, requireLink } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { acceptAction, acceptAndSignInAction } from "./actions";

export const metadata: Metadata = { title: "Invitation", robots: { index: false } };

/** Where the invitation's mail leads. Opening it changes nothing: scanners open links. The button accepts. */
export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const user = await currentUser();
  const closed = await closedInvitation(token);
  if (closed) return <ClosedInvitation closed={closed} signedIn={user !== null} />;
  const invitation = await show(invitationPage(await requireLink(token, "invitation")));
  const { organization, inviter, email, expiresAt, parts } = invitation;
  const mine = user !== null && (await isOwnAddress(user, email));
  return (
    <>
      <PageHeader title={`${inviter} invites you to ${organization.name}`}>
        {parts.length > 0 ? `${invitedTo(parts)}.` : "A home for mentorship in small groups."}
      </PageHeader>
      <AcceptForm
        token={token}
        invitation={invitation}
        signedInAs={mine ? email : (user?.email ?? null)}
        accept={mine ? acceptAction : acceptAndSignInAction}
      />
      <p className="text-ink-soft">
        Good until <Time at={expiresAt} zone={user?.timeZone ?? "UTC"} locale={await readerLocale()} />. If
        you would rather not join, you need do nothing.
      </p>
    </>
  );
}
