import type { Metadata } from "next";
import { AddPerson } from "@/components/cohorts/add-person";
import { LeftList } from "@/components/cohorts/left-list";
import { PersonForms } from "@/components/cohorts/person-forms";
import { PersonRow } from "@/components/cohorts/person-row";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { List } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { cohortPeople, PEOPLE_PER_PAGE } from "@/lib/cohorts/participations/queries";
import { peopleViewSchema } from "@/lib/cohorts/participations/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import {
  addParticipantAction,
  changeCapacityAction,
  removeParticipantAction,
  restoreParticipantAction,
} from "./actions";

export const metadata: Metadata = { title: "People of a cohort" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function CohortPeoplePage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const view = peopleViewSchema.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const filter = { cohortId, role: view.role, search: view.q, page: view.page, add: view.add };
  const page = await show(cohortPeople(ctx, filter));
  const { cohort, people, total, counts, canManageParticipation, isOrganizer } = page;
  const base = `/o/${orgSlug}`;
  const here = `${base}/cohorts/${cohortId}/people`;
  const at = (query: Record<string, string>) => `${here}?${new URLSearchParams(query)}`;
  const kept = { ...(view.role ? { role: view.role } : {}), ...(view.q ? { q: view.q } : {}) };
  const first = (view.page - 1) * PEOPLE_PER_PAGE;
  const last = first + people.length;
  const where = { ...kept, ...(view.page > 1 ? { page: String(view.page) } : {}) };
  return (
    <Page>
      <PageHeader
        title={`People of ${cohort.name}`}
        up={{ href: `${base}/cohorts/${cohortId}`, label: cohort.name }}
        action={
          isOrganizer && (
            <ButtonLink look="quiet" href={`${base}/people/export?cohort=${cohortId}`}>
              Download lists
            </ButtonLink>
          )
        }
      />
      <Section title="Everybody" hideTitle>
        <Tabs
          label="Roles"
          tabs={[
            { href: here, label: "All", count: counts.mentor + counts.mentee, current: !view.role },
            {
              href: at({ role: "mentor" }),
              label: "Mentors",
              count: counts.mentor,
              current: view.role === "mentor",
            },
            {
              href: at({ role: "mentee" }),
              label: "Mentees",
              count: counts.mentee,
              current: view.role === "mentee",
            },
          ]}
        />
        <form method="get" className="flex flex-wrap items-end gap-3">
          {view.role && <input type="hidden" name="role" value={view.role} />}
          <div className="min-w-0 flex-[1_1_14rem]">
            <Field name="q" label="Search by name, title or employer">
              <Input type="search" defaultValue={view.q} maxLength={100} />
            </Field>
          </div>
          <Button look="quiet">Search</Button>
        </form>
        {people.length > 0 ? (
          <List label="People">
            {people.map((person) => (
              <PersonRow
                key={person.participationId}
                person={person}
                base={base}
                showStanding={isOrganizer}
                changeHref={
                  canManageParticipation && person.participationId !== view.change
                    ? `${at({ ...where, change: person.participationId })}#${person.participationId}`
                    : null
                }
              >
                {canManageParticipation && person.participationId === view.change && (
                  <PersonForms
                    person={person}
                    cohortId={cohortId}
                    changeCapacity={changeCapacityAction.bind(null, orgSlug)}
                    remove={removeParticipantAction.bind(null, orgSlug)}
                    closeHref={at(where)}
                  />
                )}
              </PersonRow>
            ))}
          </List>
        ) : (
          <EmptyState title={view.q ? `Nobody fits “${view.q}”.` : "Nobody is here yet."} />
        )}
        <Pagination
          label="People"
          text={`${first + 1}–${last} of ${total}`}
          before={view.page > 1 ? at({ ...kept, page: String(view.page - 1) }) : undefined}
          after={last < total ? at({ ...kept, page: String(view.page + 1) }) : undefined}
        />
        <LeftList
          left={page.left}
          cohortId={cohortId}
          restore={restoreParticipantAction.bind(null, orgSlug)}
        />
      </Section>
      {canManageParticipation && (
        <Section title="Add somebody" id="add">
          <AddPerson
            cohort={cohort}
            search={view.add}
            candidates={page.candidates}
            action={addParticipantAction.bind(null, orgSlug)}
            importHref={`${base}/people/import?cohort=${cohortId}`}
          />
        </Section>
      )}
    </Page>
  );
}
