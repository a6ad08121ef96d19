import type { Metadata } from "next";
import { ZoneSelect } from "@/components/calendar/zone-select";
import { AccentField } from "@/components/organizations/accent-field";
import { LogoForm } from "@/components/organizations/logo-form";
import { SettingsTabs } from "@/components/organizations/settings-tabs";
import { RoleHolders } from "@/components/people/role-holders";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { can } from "@/lib/authz/policy";
import { organizationSettings } from "@/lib/organizations/queries";
import { roleHolders } from "@/lib/people/roles/queries";
import { pictureHref } from "@/lib/pictures/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { editOrganizationAction } from "./actions";
import { removeLogoAction, setLogoAction } from "./logo/actions";

export const metadata: Metadata = { title: "Settings" };

export default async function SettingsPage({ params }: { params: Promise<{ orgSlug: string }> }) {
  const { orgSlug } = await params;
  const ctx = await requireOrg(orgSlug);
  const settings = await show(organizationSettings(ctx));
  const holders = await show(roleHolders(ctx));
  return (
    <Page>
      <PageHeader title="Settings">How {settings.name} looks, the zone it keeps, and who runs it.</PageHeader>
      <SettingsTabs orgSlug={orgSlug} current="general" />
      <Section title="The organization">
        {settings.canEditOrganization ? (
          <Form action={editOrganizationAction.bind(null, orgSlug)} label="The organization">
            <Field name="name" label="Name">
              <Input required maxLength={80} defaultValue={settings.name} />
            </Field>
            <Field name="timeZone" label="Time zone" hint="The default of new cohorts.">
              <ZoneSelect defaultValue={settings.timeZone} />
            </Field>
            <AccentField defaultValue={settings.accent} />
            <div>
              <Button pendingLabel="Saving…">Save</Button>
            </div>
          </Form>
        ) : (
          <Notice tone="info">
            Owners of {settings.name} change these. Its time zone is {settings.timeZone}.
          </Notice>
        )}
      </Section>
      {settings.canEditOrganization && (
        <Section title="Logo">
          <LogoForm
            logo={pictureHref(orgSlug, ctx.logoId)}
            save={setLogoAction.bind(null, orgSlug)}
            remove={removeLogoAction.bind(null, orgSlug)}
          />
        </Section>
      )}
      <RoleHolders holders={holders} base={`/o/${orgSlug}`} />
      {can(ctx, "handOverOwnership") && (
        <Section
          title="Handing over"
          hint="Somebody else takes the organization on, and you stay as you like."
        >
          <p>
            <TextLink href={`/o/${orgSlug}/settings/hand-over`}>Hand {settings.name} over</TextLink>
          </p>
        </Section>
      )}
    </Page>
  );
}
