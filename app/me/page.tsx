import type { Metadata } from "next";
import { PersonalAddressOffer } from "@/components/auth/personal-address-offer";
import { MeTabs } from "@/components/profile/me-tabs";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { List, Row } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { lacksSecondAddress } from "@/lib/auth/addresses/queries";
import { myOrganizations } from "@/lib/organizations/queries";
import { requireUser } from "@/lib/tenancy/require";

export const metadata: Metadata = { title: "You" };

export default async function MePage() {
  const user = await requireUser("/me");
  const organizations = await myOrganizations(user);
  const first = user.name?.split(" ")[0];
  return (
    <Page>
      <PageHeader title={first ? `Good to see you, ${first}.` : "Welcome to Council."}>
        {organizations.length > 0
          ? "Your organizations, and what is yours alone."
          : "An invitation brings you into an organization; its link is in your mail. Or begin one of your own."}
      </PageHeader>
      <MeTabs current="you" />
      {(await lacksSecondAddress(user)) && <PersonalAddressOffer email={user.email} />}
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
                  action={
                    <>
                      {role !== "member" && <Badge>{role}</Badge>}
                      <TextLink look="quiet" href={`/o/${slug}/leave`} className="text-sm text-ink-soft">
                        Leave<span className="sr-only"> {name}</span>
                      </TextLink>
                    </>
                  }
                />
              ))}
            </List>
            <p>
              <TextLink href="/organizations/new">Begin another organization</TextLink>
            </p>
          </>
        )}
      </Section>
      <Section
        title="About you"
        hint="Yours, wherever you go. An organization's roster never rewrites it."
        action={<TextLink href="/me/profile">Your profile</TextLink>}
      >
        <p>Your name and portrait, what you do, what you offer and look for, and who sees which of it.</p>
      </Section>
    </Page>
  );
}
