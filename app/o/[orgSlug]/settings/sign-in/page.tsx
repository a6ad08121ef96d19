import type { Metadata } from "next";
import { SettingsTabs } from "@/components/organizations/settings-tabs";
import { SignInRulesForm } from "@/components/organizations/sign-in-rules-form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { signInRules } from "@/lib/organizations/sign-in/queries";
import { either } from "@/lib/organizations/sign-in/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { changeSignInRulesAction } from "./actions";

export const metadata: Metadata = { title: "Signing in" };

export default async function SignInSettingsPage({ params }: { params: Promise<{ orgSlug: string }> }) {
  const { orgSlug } = await params;
  const ctx = await requireOrg(orgSlug);
  const rules = await show(signInRules(ctx));
  const allowed = rules.methods.filter((method) => method.allowed).map(({ name }) => name);
  return (
    <Page>
      <PageHeader title="Settings">How people come into {ctx.orgName}.</PageHeader>
      <SettingsTabs orgSlug={orgSlug} current="signIn" />
      <Section title="Who comes in, and how">
        {rules.canChange ? (
          <SignInRulesForm rules={rules} action={changeSignInRulesAction.bind(null, orgSlug)} />
        ) : (
          <Notice tone="info">
            Owners of {ctx.orgName} change these. People sign in by {either(allowed)}, with{" "}
            {rules.domains.length === 0 ? "any address" : `an address at ${either(rules.domains)}`}.
          </Notice>
        )}
      </Section>
    </Page>
  );
}
