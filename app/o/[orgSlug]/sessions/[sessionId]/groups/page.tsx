import type { Metadata } from "next";
import { LiveRefresh } from "@/components/live/live-refresh";
import { countsOf } from "@/components/seating/counts";
import { PeopleView } from "@/components/seating/people-view";
import { PlanView } from "@/components/seating/plan-view";
import { UndoLine } from "@/components/seating/undo-line";
import { SessionWhen } from "@/components/sessions/session-when";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Tabs } from "@/components/ui/tabs";
import { readerLocale } from "@/lib/calendar/reader";
import { doorPage } from "@/lib/seating/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import * as actions from "./actions";

export const metadata: Metadata = { title: "By the door" };

type Props = {
  params: Promise<{ orgSlug: string; sessionId: string }>;
  searchParams: Promise<{ view?: string; q?: string; move?: string }>;
};

export default async function DoorPage({ params, searchParams }: Props) {
  const { orgSlug, sessionId } = await params;
  const { view, q = "", move = null } = await searchParams;
  const ctx = await requireOrg(orgSlug);
  const door = await show(doorPage(ctx, sessionId));
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const counts = countsOf(door.people);
  const here = `/o/${orgSlug}/sessions/${sessionId}/groups`;
  const atGroups = view === "groups";
  return (
    <Page width="wide">
      <div className="grid gap-4">
        <PageHeader
          title="By the door"
          up={{ href: `/o/${orgSlug}/sessions/${sessionId}`, label: door.title }}
        >
          <SessionWhen session={door} reader={reader} />
        </PageHeader>
        {door.status === "cancelled" && (
          <Notice tone="warn">This session is cancelled. Restore it to seat anybody.</Notice>
        )}
        <Tabs
          label="By the door"
          tabs={[
            { href: `${here}?view=people`, label: "Who is here", current: !atGroups, count: counts.here },
            { href: `${here}?view=groups`, label: "Groups", current: atGroups, count: door.groups.length },
          ]}
        />
        {door.lastChange && (
          <UndoLine
            key={door.lastChange.id}
            sessionId={sessionId}
            change={door.lastChange}
            action={actions.undoSeatingAction.bind(null, orgSlug)}
          />
        )}
        {atGroups ? (
          <PlanView
            door={door}
            counts={counts}
            here={here}
            moving={move}
            fill={actions.seatGroupsAction.bind(null, orgSlug)}
            latecomers={actions.seatLatecomersAction.bind(null, orgSlug)}
            rearrange={actions.rearrangeAction.bind(null, orgSlug)}
          />
        ) : (
          <PeopleView
            door={door}
            counts={counts}
            here={here}
            search={q}
            mark={actions.markAttendanceAction.bind(null, orgSlug)}
            markRest={actions.markRestAbsentAction.bind(null, orgSlug)}
            fill={actions.seatGroupsAction.bind(null, orgSlug)}
            latecomers={actions.seatLatecomersAction.bind(null, orgSlug)}
            addGuest={actions.addGuestAction.bind(null, orgSlug)}
            removeGuest={actions.removeGuestAction.bind(null, orgSlug)}
            observers={{
              add: actions.addObserverAction.bind(null, orgSlug),
              seat: actions.seatObserverAction.bind(null, orgSlug),
              remove: actions.removeObserverAction.bind(null, orgSlug),
            }}
          />
        )}
      </div>
      {door.phase === "tonight" && <LiveRefresh sessionId={sessionId} about={["seat", "presence"]} />}
    </Page>
  );
}
