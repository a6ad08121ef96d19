import type { Metadata } from "next";
import { PersonalAddressOffer } from "@/components/auth/personal-address-offer";
import { ZoneSelect } from "@/components/calendar/zone-select";
import { MeTabs } from "@/components/profile/me-tabs";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { List, Row } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { myAddresses } from "@/lib/auth/addresses/queries";
import { wantsSecondAddress } from "@/lib/auth/addresses/rules";
import { myOrganizations } from "@/lib/organizations/queries";
import { requireUser } from "@/lib/tenancy/require";
import { editProfileAction } from "./actions";

export const metadata: Metadata = { title: "You" };

export default async function MePage() {
  const user = await requireUser("/me");
  const organizations = await myOrganizations(user);
  const { addresses } = await myAddresses(user);
  const first = user.name?.split(" ")[0];
  return (
    <Page>
      <PageHeader title={first ? `Good to see you, ${first}.` : "Welcome to Council."}>
        {organizations.length > 0
          ? "Your organizations, and what is yours alone."
          : "An invitation brings you into an organization; its link is in your mail. Or begin one of your own."}
      </PageHeader>
      <MeTabs current="you" />
      {wantsSecondAddress(addresses) && <PersonalAddressOffer email={user.email} />}
      <Section title="Your organizations">
        {organizations.length === 0 ? (
          <EmptyState
            title="You have not joined an organization yet."
            action={<ButtonLink href="/organizations/new">Begin an organization</ButtonLink>}
          >
            Invited, but nothing here? Invitations belong to one address. You are signed in as {user.email}.
            If it was another of yours, add that under “Signing in”.
          </EmptyState>
        ) : (
          <>
            <List>
              {organizations.map(({ slug, name, role }) => (
                <Row
                  key={slug}
                  title={<TextLink href={`/o/${slug}`}>{name}</TextLink>}
                  action={role === "member" ? undefined : <Badge>{role}</Badge>}
                />
              ))}
            </List>
            <p>
              <TextLink href="/organizations/new">Begin another organization</TextLink>
            </p>
          </>
        )}
      </Section>
      <Section title="About you" hint="Yours, wherever you go. An organization's roster never rewrites it.">
        <Form action={editProfileAction} label="About you">
          <Field name="name" label="Name">
            <Input autoComplete="name" defaultValue={user.name ?? ""} required maxLength={120} />
          </Field>
          <Field name="timeZone" label="Time zone" hint="The zone you read dates in.">
            <ZoneSelect defaultValue={user.timeZone ?? ""} empty="As my organization has it" />
          </Field>
          <div>
            <Button look="quiet" pendingLabel="Saving…">
              Save
            </Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
