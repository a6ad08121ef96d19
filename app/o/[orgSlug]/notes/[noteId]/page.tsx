import type { Metadata } from "next";
import { NoteText } from "@/components/notes/note-text";
import { Badge } from "@/components/ui/badge";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { readerLocale } from "@/lib/calendar/reader";
import { readersWords, thenReadersWords } from "@/lib/notes/rules";
import { noteHistory } from "@/lib/notes/versions/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";

export const metadata: Metadata = { title: "A note" };

type Params = { params: Promise<{ orgSlug: string; noteId: string }> };

export default async function NotePage({ params }: Params) {
  const { orgSlug, noteId } = await params;
  const ctx = await requireOrg(orgSlug);
  const { about, title, note, versions } = await show(noteHistory(ctx, noteId));
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  return (
    <Page>
      <PageHeader
        title={note.mine ? "Your note" : `A note by ${note.author}`}
        up={{ href: `/o/${orgSlug}/${about.kind}s/${about.id}/notes`, label: `Notes · ${title}` }}
      >
        <Badge>{readersWords(note.audience, note.mine, note.other)}</Badge>
      </PageHeader>
      <Section title="As it reads now" hint={<Time at={note.changedAt} {...reader} />}>
        <NoteText note={note} />
      </Section>
      <Section
        title="How it read before"
        hint={
          note.mine
            ? "Others see of this only what was for them then, and only while the note is for them now."
            : undefined
        }
      >
        {versions.length === 0 ? (
          <EmptyState title="It has read like this from the start.">
            Whatever is changed later stands here, for those it was for.
          </EmptyState>
        ) : (
          <ol className="grid gap-8">
            {versions.map((version) => (
              <li key={version.number} className="grid gap-3 border-t border-line pt-4">
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-ink-soft">
                  <Time at={version.writtenAt} {...reader} />
                  <Badge>{thenReadersWords(version.audience, note.mine, version.other)}</Badge>
                </p>
                <NoteText note={version} />
              </li>
            ))}
          </ol>
        )}
      </Section>
    </Page>
  );
}
