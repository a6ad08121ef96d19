import type { Metadata } from "next";
import { NotesScreen } from "@/components/notes/notes-screen";
import { readerLocale } from "@/lib/calendar/reader";
import { notesPage } from "@/lib/notes/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { noteActions } from "../../../notes/on";

export const metadata: Metadata = { title: "Notes" };

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

export default async function NotesPage({ params }: Params) {
  const { orgSlug, sessionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(notesPage(ctx, { kind: "session", id: sessionId }));
  const base = `/o/${orgSlug}`;
  return (
    <NotesScreen
      page={page}
      up={{ href: `${base}/sessions/${sessionId}`, label: page.title }}
      words={
        page.canPostNote
          ? "What you spoke about, what you would try, what you promised. A minute is enough."
          : "What mentors wrote for you after this session."
      }
      membershipId={ctx.membershipId}
      reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
      base={base}
      on={noteActions(orgSlug)}
    />
  );
}
