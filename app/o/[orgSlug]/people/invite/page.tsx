import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { RadioGroup } from "@/components/ui/radio-group";
import { can } from "@/lib/authz/policy";
import { roleWords } from "@/lib/people/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { invitePersonAction } from "./actions";

export const metadata: Metadata = { title: "Invite somebody" };

const roles = ["member", "organizer", "owner"] as const;

export default async function InvitePage({ params }: { params: Promise<{ orgSlug: string }> }) {
  const { orgSlug } = await params;
  const ctx = await requireOrg(orgSlug);
  if (!can(ctx, "invitePeople")) notFound();
  return (
    <Page>
      <PageHeader title="Invite somebody" up={{ href: `/o/${orgSlug}/people`, label: "People" }}>
        They get a mail with a link to join, good for two weeks.
      </PageHeader>
      <Form action={invitePersonAction.bind(null, orgSlug)} label="Invite somebody">
        <Field name="name" label="Name">
          <Input required maxLength={200} autoComplete="off" autoFocus />
        </Field>
        <Field name="email" label="Mail address">
          <Input type="email" inputMode="email" required maxLength={254} autoComplete="off" />
        </Field>
        {can(ctx, "changeRoles") ? (
          <RadioGroup
            name="role"
            label={`Role in ${ctx.orgName}`}
            hint="Mentor or mentee is a matter of each cohort, and comes later."
            defaultValue="member"
            required
            options={roles.map((role) => ({
              value: role,
              label: roleWords[role].label,
              hint: roleWords[role].means,
            }))}
          />
        ) : (
          <input type="hidden" name="role" value="member" />
        )}
        <div>
          <Button pendingLabel="Inviting…">Send the invitation</Button>
        </div>
      </Form>
    </Page>
  );
}
