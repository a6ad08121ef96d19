import { NoteForm } from "@/components/notes/note-form";
import type { NoteActions } from "@/components/notes/note-item";
import { NoteList, RemovedNotes } from "@/components/notes/note-list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import type { NotesPage } from "@/lib/notes/queries";

type NotesScreenProps = {
  page: NotesPage;
  up: { href: string; label: string };
  /** What is written here, in a sentence. */
  words: string;
  /** Whose text is kept in this browser. */
  membershipId: string;
  reader: { zone: string; locale: string };
  base: string;
  on: NoteActions & { post: FormAction };
};

/** The form and the notes of a session, of a pair or of a meeting. */
export function NotesScreen({ page, up, words, membershipId, reader, base, on }: NotesScreenProps) {
  const { about, notes, removed, choices, canPostNote } = page;
  return (
    <Page>
      <PageHeader title="Notes" up={up}>
        {words}
      </PageHeader>
      {canPostNote && (
        <Section
          title="Your note"
          hint="One line is enough. On a phone, tap the microphone of the keyboard and speak."
        >
          <NoteForm
            action={on.post}
            subject={{ name: "about", value: `${about.kind}:${about.id}` }}
            keptAs={`note:${membershipId}:${about.id}`}
            choices={choices}
          />
        </Section>
      )}
      <Section title="What there is to read" hideTitle={!canPostNote}>
        <NoteList notes={notes} choices={choices} reader={reader} base={base} on={on} />
        {removed.length > 0 && <RemovedNotes notes={removed} reader={reader} restore={on.restore} />}
      </Section>
    </Page>
  );
}
