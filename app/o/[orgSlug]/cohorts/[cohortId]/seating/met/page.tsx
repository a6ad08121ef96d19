import type { Metadata } from "next";
import { HeatMap, SmallHeatMap } from "@/components/seating/heat-map";
import { matches } from "@/components/seating/matches";
import { MetKey } from "@/components/seating/met-key";
import { MetList } from "@/components/seating/met-list";
import { MetPerson } from "@/components/seating/met-person";
import { MetSkyline } from "@/components/seating/met-skyline";
import { SeasonTabs } from "@/components/seating/season-tabs";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { MET_PER_PAGE, whoMet } from "@/lib/seating/met/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "Who has met whom" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<{ person?: string; q?: string; page?: string }>;
};

export default async function WhoMetPage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const { person = null, q = "", page = "1" } = await searchParams;
  const met = await show(whoMet(await requireOrg(orgSlug), cohortId, person));
  const base = `/o/${orgSlug}`;
  const seating = `${base}/cohorts/${cohortId}/seating`;
  const here = `${seating}/met`;
  const { people, picture, chosen, soFar, byEnd } = met;
  const sentence = [soFar, byEnd].filter(Boolean).join(" ");
  const mentors = people.filter(({ role }) => role === "mentor").length;
  const names = people.map(({ name }) => name);
  // Those whom a plan has left furthest behind stand first.
  const found = people
    .filter(({ name }) => matches(name, q))
    .toSorted((a, b) => a.byEnd - b.byEnd || a.met - b.met);
  const first = Math.min(
    Math.max(Number.parseInt(page, 10) || 1, 1),
    Math.ceil(found.length / MET_PER_PAGE) || 1,
  );
  const shown = found.slice((first - 1) * MET_PER_PAGE, first * MET_PER_PAGE);
  const at = (number: number) =>
    `${here}?${new URLSearchParams({ ...(q ? { q } : {}), page: String(number) })}`;
  const nothing = met.held + met.ahead === 0;
  return (
    <Page width="wide">
      <div className="grid gap-5">
        <PageHeader
          title="Who has met whom"
          up={{ href: `${base}/cohorts/${cohortId}`, label: met.cohort.name }}
        >
          {sentence}
        </PageHeader>
        <SeasonTabs here={seating} current="met" />
        {nothing || people.length < 2 ? (
          <EmptyState title="Nobody has met anybody yet.">
            Once an evening is seated, or <TextLink href={seating}>the season is planned</TextLink>, who has
            met whom is here at a glance.
          </EmptyState>
        ) : (
          <>
            {chosen && <MetPerson chosen={chosen} ahead={met.ahead > 0} base={base} here={here} />}
            {picture ? (
              <figure className="grid gap-3">
                <MetKey />
                <HeatMap {...{ names, mentors, label: sentence }} {...picture} />
                <SmallHeatMap {...{ names, mentors, label: sentence }} {...picture} />
                <figcaption className="max-w-prose text-sm text-ink-soft">
                  Every row and every column is a person, in the same order, mentors first.
                  <span className="sm:hidden"> The names stand in the list below.</span>
                </figcaption>
              </figure>
            ) : (
              <MetSkyline people={people} label={sentence} />
            )}
          </>
        )}
        {!nothing && people.length > 1 && (
          <Section
            title="Person by person"
            hint="Those who meet fewest first. A name shows whom they have yet to meet."
          >
            {people.length > MET_PER_PAGE && (
              <search>
                <form action={here} className="flex flex-wrap items-end gap-3">
                  <div className="min-w-0 flex-[0_1_20rem]">
                    <Field name="q" label="Find a name">
                      <Input type="search" defaultValue={q} autoComplete="off" />
                    </Field>
                  </div>
                  <Button look="quiet">Find</Button>
                </form>
              </search>
            )}
            {shown.length > 0 ? (
              <MetList
                people={shown.map(({ id, name, role, met: so, byEnd: end }) => ({
                  id,
                  name,
                  role,
                  met: so,
                  byEnd: end,
                }))}
                others={people.length - 1}
                ahead={met.ahead > 0}
                here={here}
              />
            ) : (
              <p className="text-ink-soft">Nobody by that name takes part.</p>
            )}
            <Pagination
              label="People"
              text={`${(first - 1) * MET_PER_PAGE + 1}–${(first - 1) * MET_PER_PAGE + shown.length} of ${found.length}`}
              {...(first > 1 ? { before: at(first - 1) } : {})}
              {...(first * MET_PER_PAGE < found.length ? { after: at(first + 1) } : {})}
            />
          </Section>
        )}
      </div>
    </Page>
  );
}
