import type { Metadata } from "next";
import { GroupSizeForm } from "@/components/seating/group-size-form";
import { SeasonChanges } from "@/components/seating/season-changes";
import { SeasonEvening } from "@/components/seating/season-evening";
import { SeasonPlanForm } from "@/components/seating/season-plan-form";
import { SeasonTabs } from "@/components/seating/season-tabs";
import { SeasonUndo } from "@/components/seating/season-undo";
import { changesWords } from "@/components/seating/season-words";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { type SeasonSeating, seasonSeating } from "@/lib/seating/season/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { planSeasonAction, setGroupSizesAction, undoPlanAction } from "./actions";

export const metadata: Metadata = { title: "Who sits with whom" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<{ evening?: string; all?: string }>;
};

/** Above this many people only one evening's groups are on the page. */
const MANY = 90;

export default async function SeatingPage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const ctx = await requireOrg(orgSlug);
  const season = await show(seasonSeating(ctx, cohortId));
  const base = `/o/${orgSlug}`;
  const here = `${base}/cohorts/${cohortId}/seating`;
  const { cohort, evenings, change, changes, canPlan } = season;
  const reader = { zone: cohort.timeZone, locale: await readerLocale() };
  const people = season.people.map(({ name, role, gone }) => ({ name, mentor: role === "mentor", gone }));
  const { evening: asked, all } = await searchParams;
  const chosen = asked ?? nextOf(season);
  const many = season.people.length > MANY;
  const planned = evenings.some(({ stand }) => stand === "planned");
  const plan = planSeasonAction.bind(null, orgSlug);
  return (
    <Page width="wide">
      <div className="grid gap-5">
        <PageHeader
          title="Who sits with whom"
          up={{ href: `${base}/cohorts/${cohortId}`, label: cohort.name }}
        >
          {[planned || !canPlan ? season.sentence : "", season.againSentence].filter(Boolean).join(" ")}
        </PageHeader>
        <SeasonTabs here={here} current="season" />
        {change && !cohort.archived && (
          <SeasonUndo
            key={change.id}
            cohortId={cohortId}
            change={change}
            action={undoPlanAction.bind(null, orgSlug)}
          />
        )}
        {planned && changes && (
          <SeasonChanges cohortId={cohortId} sentences={changesWords(season)} action={plan} />
        )}
        {!planned && canPlan && (
          <EmptyState
            title="The evenings to come are not planned yet."
            action={<SeasonPlanForm cohortId={cohortId} again={false} action={plan} />}
          >
            Every evening gets its groups at once, so that over the season everybody meets as many others as
            can be, with mentors spread evenly. Members see nothing of it until you seat an evening.
          </EmptyState>
        )}
        {evenings.length === 0 ? (
          <EmptyState title="There are no evenings yet.">
            <TextLink href={`${base}/cohorts/${cohortId}/season`}>Lay out the season</TextLink>, then plan who
            sits with whom.
          </EmptyState>
        ) : (
          <div className="grid gap-1">
            {!many && all !== "yes" && evenings.some(({ groups }) => groups.length > 0) && (
              <TextLink
                href={`${here}?all=yes`}
                className="inline-flex min-h-11 items-center justify-self-end text-sm"
              >
                Show all groups
              </TextLink>
            )}
            <ol aria-label="The season" className="divide-y divide-line border-y border-line">
              {evenings.map((evening) => (
                <li key={evening.id} id={`evening-${evening.id}`} className="py-2">
                  <SeasonEvening
                    evening={evening}
                    people={people}
                    open={evening.id === chosen || all === "yes"}
                    shown={!many || evening.id === chosen}
                    {...{ here, base, reader }}
                  />
                </li>
              ))}
            </ol>
          </div>
        )}
        {!cohort.archived && (
          <div className="grid gap-2">
            <Disclosure summary="Group sizes, mentors and their mentees">
              <GroupSizeForm cohort={cohort} action={setGroupSizesAction.bind(null, orgSlug)} />
            </Disclosure>
            {planned && canPlan && !changes && (
              <Disclosure summary="Plan the evenings to come anew">
                <div className="grid max-w-prose gap-3">
                  <p>
                    Another plan takes the place of this one, with what you changed by hand. It can be taken
                    back.
                  </p>
                  <SeasonPlanForm cohortId={cohortId} again action={plan} />
                </div>
              </Disclosure>
            )}
          </div>
        )}
      </div>
    </Page>
  );
}

/** The evening that is next, or else the last one held. */
const nextOf = ({ evenings }: SeasonSeating): string | null =>
  (
    evenings.find(({ stand }) => stand === "planned" || stand === "seated") ??
    evenings.findLast(({ groups }) => groups.length > 0)
  )?.id ?? null;
