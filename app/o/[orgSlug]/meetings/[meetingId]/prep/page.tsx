import type { Metadata } from "next";
import { PrepScreen } from "@/components/prep/prep-screen";
import { Time } from "@/components/ui/time";
import { todayIn } from "@/lib/calendar/days";
import { readerLocale } from "@/lib/calendar/reader";
import { now } from "@/lib/clock";
import { prepPage } from "@/lib/prep/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { prepActions } from "../../../prep/on";

export const metadata: Metadata = { title: "Prepare" };

type Params = { params: Promise<{ orgSlug: string; meetingId: string }> };

export default async function MeetingPrepPage({ params }: Params) {
  const { orgSlug, meetingId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(prepPage(ctx, { kind: "meeting", id: meetingId }));
  const { title, startsAt, endsAt } = page.gathering;
  const base = `/o/${orgSlug}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const nobody = {
    title: `${title} has not shared a preparation with you yet.`,
    words: `Before you meet, ${title} can say here what they want to ask, what moved and what they are in. Once they let you read it, it stands here, with your last notes and what is promised between you.`,
  };
  return (
    <PrepScreen
      page={page}
      title={`What ${title} has prepared`}
      up={{ href: `${base}/meetings/${meetingId}`, label: `Meeting ${title}` }}
      nobody={nobody}
      today={todayIn(ctx.timeZone, now())}
      reader={reader}
      base={base}
      on={prepActions(orgSlug)}
    >
      {startsAt ? (
        <Time at={startsAt} until={endsAt ?? undefined} {...reader} />
      ) : (
        "You two have not agreed on a time yet."
      )}
    </PrepScreen>
  );
}
