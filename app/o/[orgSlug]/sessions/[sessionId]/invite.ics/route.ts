import { calendarFile } from "@/lib/calendar/ical/response";
import { siteUrl } from "@/lib/mail/site";
import { sessionEvent } from "@/lib/sessions/coming/rules";
import { sessionPage } from "@/lib/sessions/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

/** An evening as a file that every calendar opens. */
export async function GET(_: Request, { params }: Params): Promise<Response> {
  const { orgSlug, sessionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const session = await show(sessionPage(ctx, sessionId));
  return calendarFile(
    sessionEvent(
      {
        ...{ ...session, cancelled: session.status === "cancelled", zone: session.timeZone },
        ...{ cohort: session.cohortName, organization: ctx.orgName },
      },
      siteUrl(`/o/${orgSlug}/sessions/${sessionId}`),
    ),
  );
}
