import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { OtherPeople } from "@/components/intake/other-people";
import { Shortlist } from "@/components/intake/shortlist";
import { WishRow } from "@/components/intake/wish-row";
import { EmptyState } from "@/components/ui/empty-state";
import { List } from "@/components/ui/list";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { wishesPage } from "@/lib/intake/wishes/queries";
import { WHO_SEES } from "@/lib/intake/wishes/rules";
import { wishesViewSchema } from "@/lib/intake/wishes/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { wishAction } from "./actions";

export const metadata: Metadata = { title: "Whom you would like" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function WishesPage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const { q: search, page } = wishesViewSchema.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const wishes = await show(wishesPage(ctx, { cohortId, search, page }));
  if (!wishes) redirect(`/o/${orgSlug}/cohorts/${cohortId}/intake/answers`);
  const { role, shortlist, apart, isOpen } = wishes;
  const other = role === "mentor" ? "mentees" : "mentors";
  const base = `/o/${orgSlug}`;
  const row = { base, cohortId, action: isOpen ? wishAction.bind(null, orgSlug) : null };
  return (
    <Page>
      <PageHeader
        title={`Whom you would like among the ${other}`}
        up={{ href: `${base}/cohorts/${cohortId}/intake`, label: "What you said" }}
      >
        Nobody has to wish for anybody. Who is on nobody’s list is paired just as well.
      </PageHeader>
      <Notice title="Between you and the matching">{WHO_SEES}</Notice>
      <Section
        title="Your shortlist"
        hint={shortlist.length > 1 ? "The first is whom you would like most." : undefined}
      >
        {shortlist.length > 0 ? (
          <Shortlist people={shortlist} {...row} />
        ) : (
          <EmptyState title="Nobody is on it yet.">
            Put the {other} on it whom you would be glad to meet, and bring them into your order.
          </EmptyState>
        )}
      </Section>
      {apart.length > 0 && (
        <Section title="Please not with" hint="You are not paired, and nobody learns that you asked.">
          <List label="Please not with">
            {apart.map(({ kind, ...person }) => (
              <WishRow key={person.id} person={person} kind={kind} {...row} />
            ))}
          </List>
        </Section>
      )}
      <OtherPeople page={wishes} view={{ search, at: page }} {...row} />
    </Page>
  );
}
