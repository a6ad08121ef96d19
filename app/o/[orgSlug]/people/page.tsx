import type { Metadata } from "next";
import { InviteAll } from "@/components/people/invite-all";
import { filterIn, isFiltered, peopleHref } from "@/components/people/people-address";
import { PeopleFilter } from "@/components/people/people-filter";
import { PersonRow } from "@/components/people/person-row";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { List } from "@/components/ui/list";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { peopleCount } from "@/lib/people/invitations/rules";
import { peoplePage } from "@/lib/people/queries";
import { peopleFilterSchema } from "@/lib/people/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { inviteMembersAction } from "./actions";

export const metadata: Metadata = { title: "People" };

type Props = {
  params: Promise<{ orgSlug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PeoplePage({ params, searchParams }: Props) {
  const { orgSlug } = await params;
  const filter = peopleFilterSchema.parse(filterIn(await searchParams));
  const ctx = await requireOrg(orgSlug);
  const page = await show(peoplePage(ctx, filter));
  const { people, cohorts, uninvited, canInvitePeople, canImportRoster, canExportData } = page;
  const base = `/o/${orgSlug}`;
  const cohort = cohorts.find(({ id }) => id === filter.cohortId);
  const action = inviteMembersAction.bind(null, orgSlug);
  const alone = people.length <= 1 && !isFiltered(filter) && !page.before;
  return (
    <Page>
      <PageHeader
        title={`The people of ${ctx.orgName}`}
        action={
          <>
            {canImportRoster && (
              <ButtonLink
                look={alone ? "primary" : "quiet"}
                href={`${base}/people/import${cohort ? `?cohort=${cohort.id}` : ""}`}
              >
                Import a roster
              </ButtonLink>
            )}
            {canInvitePeople && (
              <ButtonLink look="quiet" href={`${base}/people/invite`}>
                Invite somebody
              </ButtonLink>
            )}
            {canExportData && !alone && (
              <ButtonLink look="quiet" href={`${base}/people/export${cohort ? `?cohort=${cohort.id}` : ""}`}>
                Download lists
              </ButtonLink>
            )}
          </>
        }
      />
      {uninvited > 0 && (
        <Notice
          title={`${peopleCount(uninvited)}${cohort ? ` of ${cohort.name}` : ""} ${uninvited === 1 ? "has" : "have"} not been invited yet`}
          action={<InviteAll action={action} who="uninvited" cohortId={filter.cohortId} count={uninvited} />}
        >
          Each gets a mail with a link to join, good for two weeks.
        </Notice>
      )}
      {alone && canImportRoster ? (
        <EmptyState title="Your people will be here.">
          Take the file your application form exports: the import reads it as it is, shows you every row, and
          adds nobody before you say so.
        </EmptyState>
      ) : (
        <Section title="Everybody" hideTitle>
          <PeopleFilter
            filter={filter}
            cohorts={cohorts}
            withStanding={canInvitePeople}
            clearHref={`${base}/people`}
          />
          {filter.standing === "expired" && people.length > 0 && (
            <InviteAll action={action} who="expired" cohortId={filter.cohortId} count={null} look="quiet" />
          )}
          {people[0]?.isClose && !page.before && (
            <p className="text-ink-soft">Nobody is spelled quite like that. These come close:</p>
          )}
          {people.length === 0 ? (
            <EmptyState title="Nobody fits this search." />
          ) : (
            <Form action={action} className="grid gap-4" label="People">
              <input type="hidden" name="who" value="chosen" />
              <List label="People">
                {people.map((person) => (
                  <PersonRow key={person.membershipId} person={person} base={base} />
                ))}
              </List>
            </Form>
          )}
          <Pagination
            label="People"
            text={`From ${people[0]?.name} to ${people.at(-1)?.name}`}
            before={
              page.before ? peopleHref(base, { ...filter, before: page.before, after: null }) : undefined
            }
            after={page.after ? peopleHref(base, { ...filter, after: page.after, before: null }) : undefined}
          />
        </Section>
      )}
      {canInvitePeople && !alone && (
        <p>
          <TextLink href={`${base}/concerns`}>Concerns that people have raised</TextLink>
        </p>
      )}
    </Page>
  );
}
