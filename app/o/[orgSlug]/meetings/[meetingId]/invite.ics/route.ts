import { calendarFile } from "@/lib/calendar/ical/response";
import { notFound } from "@/lib/errors";
import { siteUrl } from "@/lib/mail/site";
import { meetingEvent } from "@/lib/meetings/event/rules";
import { meetingPage } from "@/lib/meetings/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Params = { params: Promise<{ orgSlug: string; meetingId: string }> };

/** An agreed meeting as a file that every calendar opens. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { orgSlug, meetingId } = await params;
  const ctx = await requireOrg(orgSlug);
  return show(fileOf(meetingPage(ctx, meetingId), siteUrl(`/o/${orgSlug}/meetings/${meetingId}`)));
}

async function fileOf(page: ReturnType<typeof meetingPage>, url: string): Promise<Response> {
  const { startsAt, endsAt, ...meeting } = await page;
  if (!startsAt || !endsAt) throw notFound("meeting");
  const cancelled = meeting.standing === "cancelled";
  const reader = {
    other: meeting.other.name,
    organization: meeting.organization,
    zone: meeting.zones.mine,
    url,
  };
  return calendarFile(meetingEvent({ ...meeting, startsAt, endsAt, cancelled }, reader, true));
}
