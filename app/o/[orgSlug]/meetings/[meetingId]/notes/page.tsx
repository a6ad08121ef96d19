import type { Metadata } from "next";
import { NotesScreen } from "@/components/notes/notes-screen";
import { readerLocale } from "@/lib/calendar/reader";
import { notesPage } from "@/lib/notes/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { noteActions } from "../../../notes/on";

export const metadata: Metadata = { title: "Notes" };

type Params = { params: Promise<{ orgSlug: string; meetingId: string }> };

export default async function MeetingNotesPage({ params }: Params) {
  const { orgSlug, meetingId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(notesPage(ctx, { kind: "meeting", id: meetingId }));
  const base = `/o/${orgSlug}`;
  return (
    <NotesScreen
      page={page}
      up={{ href: `${base}/meetings/${meetingId}`, label: `Meeting ${page.title}` }}
      words="What the two of you spoke about, what to try, what was promised. A minute is enough."
      membershipId={ctx.membershipId}
      reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
      base={base}
      on={noteActions(orgSlug)}
    />
  );
}
