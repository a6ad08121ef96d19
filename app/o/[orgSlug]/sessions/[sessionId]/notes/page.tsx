import type { Metadata } from "next";
import { NoteForm } from "@/components/notes/note-form";
import { NoteList } from "@/components/notes/note-list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readerLocale } from "@/lib/calendar/reader";
import { notesPage } from "@/lib/notes/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { editNoteAction, postNoteAction, removeNoteAction } from "./actions";

export const metadata: Metadata = { title: "Notes" };

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

export default async function NotesPage({ params }: Params) {
  const { orgSlug, sessionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const { session, notes, choices, canPostNote } = await show(notesPage(ctx, sessionId));
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  return (
    <Page>
      <PageHeader title="Notes" up={{ href: `/o/${orgSlug}/sessions/${sessionId}`, label: session.title }}>
        {canPostNote
          ? "What you spoke about, what you would try, what you promised. A minute is enough."
          : "What mentors wrote for you after this session."}
      </PageHeader>
      {canPostNote && (
        <Section title="Your note">
          <NoteForm
            action={postNoteAction.bind(null, orgSlug)}
            subject={{ name: "sessionId", id: sessionId }}
            keptAs={`note:${ctx.membershipId}:${sessionId}`}
            choices={choices}
          />
        </Section>
      )}
      <Section title="What there is to read" hideTitle={!canPostNote}>
        <NoteList
          notes={notes}
          choices={choices}
          reader={reader}
          base={`/o/${orgSlug}`}
          edit={editNoteAction.bind(null, orgSlug)}
          remove={removeNoteAction.bind(null, orgSlug)}
        />
      </Section>
    </Page>
  );
}
