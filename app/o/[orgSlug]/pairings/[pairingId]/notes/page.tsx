import type { Metadata } from "next";
import { NotesScreen } from "@/components/notes/notes-screen";
import { readerLocale } from "@/lib/calendar/reader";
import { notesPage } from "@/lib/notes/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { noteActions } from "../../../notes/on";

export const metadata: Metadata = { title: "Notes" };

type Params = { params: Promise<{ orgSlug: string; pairingId: string }> };

export default async function PairNotesPage({ params }: Params) {
  const { orgSlug, pairingId } = await params;
  const ctx = await requireOrg(orgSlug);
  const page = await show(notesPage(ctx, { kind: "pairing", id: pairingId }));
  const base = `/o/${orgSlug}`;
  return (
    <NotesScreen
      page={page}
      up={{
        href: `${base}/pairings/${pairingId}`,
        label: page.title ? `${page.title} and you` : "The pairing",
      }}
      words={
        page.canPostNote
          ? "What the two of you spoke about, what to try, what was promised. A minute is enough."
          : "Of what these two wrote, what is for everyone in the cohort. The rest is theirs."
      }
      membershipId={ctx.membershipId}
      reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
      base={base}
      on={noteActions(orgSlug)}
    />
  );
}
