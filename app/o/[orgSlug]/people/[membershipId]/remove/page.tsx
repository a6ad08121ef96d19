import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Leaving } from "@/components/people/leaving";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { leavingPage } from "@/lib/people/leaving/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { removePersonAction } from "./actions";

export const metadata: Metadata = { title: "Remove somebody" };

type Props = { params: Promise<{ orgSlug: string; membershipId: string }> };

export default async function RemovePersonPage({ params }: Props) {
  const { orgSlug, membershipId } = await params;
  const ctx = await requireOrg(orgSlug);
  const base = `/o/${orgSlug}`;
  // Oneself leaves, on a page of its own.
  if (membershipId === ctx.membershipId) notFound();
  const person = await show(leavingPage(ctx, membershipId));
  return (
    <Page>
      <PageHeader
        title={`Remove ${person.name} from ${ctx.orgName}?`}
        up={{ href: `${base}/people/${membershipId}`, label: person.name }}
      >
        {person.hasJoined
          ? "Their account and their own profile stay theirs, and they get a mail. This is what happens here:"
          : "They have not joined yet. An open invitation ends."}
      </PageHeader>
      <Leaving person={person} base={base} action={removePersonAction.bind(null, orgSlug)} />
    </Page>
  );
}
