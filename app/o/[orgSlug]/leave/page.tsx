import type { Metadata } from "next";
import { Leaving } from "@/components/people/leaving";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { leavingPage } from "@/lib/people/leaving/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { leaveAction } from "./actions";

export const metadata: Metadata = { title: "Leave" };

export default async function LeavePage({ params }: { params: Promise<{ orgSlug: string }> }) {
  const { orgSlug } = await params;
  const ctx = await requireOrg(orgSlug);
  const person = await show(leavingPage(ctx, ctx.membershipId));
  return (
    <Page>
      <PageHeader title={`Leave ${ctx.orgName}?`} up={{ href: "/me", label: "You" }}>
        {person.isLastOwner
          ? "Nobody else could look after it."
          : "Your account stays, with everything that is yours. This is what happens here:"}
      </PageHeader>
      <Leaving person={person} base={`/o/${orgSlug}`} action={leaveAction.bind(null, orgSlug)} />
    </Page>
  );
}
