import type { Metadata } from "next";
import { AddTo } from "@/components/calendar/add-to";
import { BothClocks } from "@/components/meetings/both-clocks";
import { Checklist } from "@/components/meetings/checklist";
import { AfterMeeting, BeforeMeeting, Promised } from "@/components/meetings/meeting-circle";
import { IfSomethingComesUp, MeetingNow } from "@/components/meetings/meeting-now";
import { MeetingWhere } from "@/components/meetings/meeting-where";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { todayIn } from "@/lib/calendar/days";
import { addLinks } from "@/lib/calendar/ical/add-links";
import { readerLocale } from "@/lib/calendar/reader";
import { now } from "@/lib/clock";
import { siteUrl } from "@/lib/mail/site";
import { meetingEvent } from "@/lib/meetings/event/rules";
import { type MeetingPage as MeetingView, meetingPage } from "@/lib/meetings/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { followUpActions } from "../../follow-ups/on";
import { sayThanksAction } from "../../thanks/actions";
import {
  cancelMeetingAction,
  changeWhereAction,
  keepTimeAction,
  offerTimesAction,
  pickTimeAction,
  sayMetAction,
  tickOffAction,
} from "./actions";

export const metadata: Metadata = { title: "Meeting" };

type Params = { params: Promise<{ orgSlug: string; meetingId: string }> };

export default async function OneToOnePage({ params }: Params) {
  const { orgSlug, meetingId } = await params;
  const ctx = await requireOrg(orgSlug);
  const meeting = await show(meetingPage(ctx, meetingId));
  const locale = await readerLocale();
  const base = `/o/${orgSlug}`;
  const { other, standing, startsAt, endsAt } = meeting;
  const actions = {
    pick: pickTimeAction.bind(null, orgSlug),
    offer: offerTimesAction.bind(null, orgSlug),
    keep: keepTimeAction.bind(null, orgSlug),
    cancel: cancelMeetingAction.bind(null, orgSlug),
    say: sayMetAction.bind(null, orgSlug),
  };
  const ahead = meeting.pairing.active && (standing === "ahead" || standing === "now");
  const after = (
    <AfterMeeting
      meeting={meeting}
      base={base}
      thank={sayThanksAction.bind(null, orgSlug)}
      membershipId={ctx.membershipId}
    />
  );
  return (
    <Page>
      <PageHeader
        title={titleOf(meeting)}
        up={{ href: `${base}/pairings/${meeting.pairing.id}`, label: `You and ${other.name}` }}
      >
        {startsAt && (
          <BothClocks at={startsAt} until={endsAt ?? undefined} meeting={meeting} locale={locale} />
        )}
        {!startsAt && `${meeting.minutes} minutes`}
      </PageHeader>
      {standing === "met" && after}
      <MeetingNow meeting={meeting} base={base} locale={locale} actions={actions} />
      {ahead && standing === "ahead" && <BeforeMeeting meeting={meeting} base={base} />}
      {(standing === "now" || standing === "past") && after}
      <MeetingWhere meeting={meeting} action={changeWhereAction.bind(null, orgSlug)}>
        {ahead && startsAt && endsAt && (
          <AddTo
            links={addLinks(eventOf(meeting, { startsAt, endsAt }, siteUrl(`${base}/meetings/${meetingId}`)))}
            file={`${base}/meetings/${meetingId}/invite.ics`}
          />
        )}
      </MeetingWhere>
      {meeting.checks && startsAt && meeting.pairing.active && (
        <Section title="For a good start" hint="Of your first three meetings. Only you see these ticks.">
          <Checklist meeting={meeting} action={tickOffAction.bind(null, orgSlug)} />
        </Section>
      )}
      <Promised
        meeting={meeting}
        base={base}
        today={todayIn(ctx.timeZone, now())}
        reader={{ zone: ctx.timeZone, locale }}
        on={followUpActions(orgSlug)}
      />
      <IfSomethingComesUp meeting={meeting} actions={actions} />
    </Page>
  );
}

function titleOf({ standing, asked, other }: MeetingView): string {
  if (standing === "lapsed") return `Another time with ${other.name}?`;
  if (standing === "proposed" && asked === "me") return `You would like to meet ${other.name}`;
  if (standing === "proposed") return `${other.name} would like to meet you`;
  if (standing === "cancelled") return `The meeting with ${other.name} is off`;
  return standing === "met" ? `You met ${other.name}` : `You meet ${other.name}`;
}

const eventOf = (meeting: MeetingView, times: { startsAt: Date; endsAt: Date }, url: string) =>
  meetingEvent(
    { ...meeting, ...times, cancelled: false },
    { other: meeting.other.name, organization: meeting.organization, zone: meeting.zones.mine, url },
    true,
  );
