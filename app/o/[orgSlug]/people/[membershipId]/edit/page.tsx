import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PersonFields } from "@/components/people/person-fields";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { personPage } from "@/lib/people/person/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { editPersonAction } from "./actions";

type Props = { params: Promise<{ orgSlug: string; membershipId: string }> };

export const metadata: Metadata = { title: "Edit a person" };

export default async function EditPersonPage({ params }: Props) {
  const { orgSlug, membershipId } = await params;
  const ctx = await requireOrg(orgSlug);
  const person = await show(personPage(ctx, membershipId));
  if (!person.canEditPerson) notFound();
  return (
    <Page>
      <PageHeader
        title={`What ${ctx.orgName} knows about ${person.name}`}
        up={{ href: `/o/${orgSlug}/people/${membershipId}`, label: person.name }}
      >
        It stays in this organization: what people say about themselves is theirs, and nothing here changes
        it.
      </PageHeader>
      <Form action={editPersonAction.bind(null, orgSlug)} label="Edit">
        <input type="hidden" name="membershipId" value={membershipId} />
        <PersonFields person={person} />
        <div>
          <Button pendingLabel="Saving…">Save</Button>
        </div>
      </Form>
    </Page>
  );
}
