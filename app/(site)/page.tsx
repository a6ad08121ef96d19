import { redirect } from "next/navigation";
import { SiteShell } from "@/components/shell/site-shell";
import { ButtonLink } from "@/components/ui/button-link";
import { List, Row } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { myOrganizations } from "@/lib/organizations/queries";
import { currentUser } from "@/lib/tenancy/require";

const parts = [
  {
    who: "Organizers",
    what: "bring the roster they have, seat groups of four or six by the door, and see who has gone quiet.",
  },
  {
    who: "Mentors",
    what: "know whom they will meet and what those people need, and leave a note in a minute.",
  },
  { who: "Mentees", what: "come prepared, answer between meetings, and keep a network of mentors for life." },
];

export default async function LandingPage() {
  const user = await currentUser();
  if (user) {
    const organizations = await myOrganizations(user);
    const only = organizations.length === 1 ? organizations[0] : undefined;
    redirect(only ? `/o/${only.slug}` : "/me");
  }
  return (
    <SiteShell
      action={
        <ButtonLink href="/sign-in" look="quiet">
          Sign in
        </ButtonLink>
      }
    >
      <Page>
        <PageHeader
          voice="people"
          title="A council of mentors, run like a well-set table."
          action={<ButtonLink href="/sign-in">Begin</ButtonLink>}
        >
          Small groups, real questions, and what was said in the room stays in the room. Council runs the
          season, so that people can run the conversation.
        </PageHeader>
        <Section title="Made for three people">
          <List>
            {parts.map(({ who, what }) => (
              <Row key={who} title={who} detail={what} />
            ))}
          </List>
        </Section>
      </Page>
    </SiteShell>
  );
}
