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

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

const nobody = {
  title: "Nobody has shared a preparation with you yet.",
  words:
    "Mentees say before an evening what they want to ask, what moved and what they are in, and choose who reads it. What is for you stands here.",
};

export default async function PrepPage({ params }: Params) {
  const { orgSlug, sessionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(prepPage(ctx, { kind: "session", id: sessionId }));
  const { title, startsAt, endsAt } = page.gathering;
  const base = `/o/${orgSlug}`;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  return (
    <PrepScreen
      page={page}
      title="Who has prepared"
      up={{ href: `${base}/sessions/${sessionId}`, label: title }}
      nobody={nobody}
      today={todayIn(ctx.timeZone, now())}
      reader={reader}
      base={base}
      on={prepActions(orgSlug)}
    >
      {startsAt && <Time at={startsAt} until={endsAt ?? undefined} {...reader} />}
    </PrepScreen>
  );
}
