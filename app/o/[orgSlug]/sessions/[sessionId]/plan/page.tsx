import type { Metadata } from "next";
import { PlanBoard } from "@/components/seating/plan-board";
import { SeasonUndo } from "@/components/seating/season-undo";
import { SessionWhen } from "@/components/sessions/session-when";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { eveningPlan } from "@/lib/seating/season/evening/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { undoPlanAction } from "../../../cohorts/[cohortId]/seating/actions";
import { movePlannedAction } from "./actions";

export const metadata: Metadata = { title: "The plan of an evening" };

type Props = {
  params: Promise<{ orgSlug: string; sessionId: string }>;
  searchParams: Promise<{ move?: string }>;
};

export default async function EveningPlanPage({ params, searchParams }: Props) {
  const { orgSlug, sessionId } = await params;
  const { move = null } = await searchParams;
  const ctx = await requireOrg(orgSlug);
  const plan = await show(eveningPlan(ctx, sessionId));
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const base = `/o/${orgSlug}`;
  const season = `${base}/cohorts/${plan.cohortId}/seating`;
  return (
    <Page width="wide">
      <div className="grid gap-5">
        <PageHeader title={`The plan of “${plan.title}”`} up={{ href: season, label: "Who sits with whom" }}>
          <SessionWhen session={plan} reader={reader} />
        </PageHeader>
        {plan.change && (
          <SeasonUndo
            key={plan.change.id}
            cohortId={plan.cohortId}
            change={plan.change}
            action={undoPlanAction.bind(null, orgSlug)}
          />
        )}
        {!plan.open ? (
          <EmptyState title="This evening is not to be planned any more.">
            It is seated, over or cancelled.{" "}
            <TextLink href={`${base}/sessions/${sessionId}/groups?view=groups`}>See its groups</TextLink>
          </EmptyState>
        ) : plan.groups.length === 0 ? (
          <EmptyState title="This evening is not planned yet.">
            <TextLink href={season}>Plan the season</TextLink>, and its groups are here to be changed by hand.
          </EmptyState>
        ) : (
          <>
            <p className="text-ink-soft">
              Tap a person, then the group they are to sit in. Members see nothing of it until you seat the
              evening.
            </p>
            <Form action={movePlannedAction.bind(null, orgSlug)} label="The plan" className="grid gap-6">
              <input type="hidden" name="sessionId" value={sessionId} />
              <PlanBoard
                people={plan.people}
                groups={plan.groups}
                moving={move}
                here={`${base}/sessions/${sessionId}/plan?view=plan`}
              />
            </Form>
          </>
        )}
      </div>
    </Page>
  );
}
