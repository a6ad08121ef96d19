import type { ReactNode } from "react";
import { PrepForm } from "@/components/prep/prep-form";
import { PrepHelps } from "@/components/prep/prep-helps";
import { ReadSheetPart } from "@/components/prep/read-sheet";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import type { PrepPage } from "@/lib/prep/queries";

type PrepScreenProps = {
  page: PrepPage;
  /** Above what others have prepared. */
  title: string;
  /** What is prepared for. */
  up: { href: string; label: string };
  /** What stands where nobody has shared anything yet. */
  nobody: { title: string; words: string };
  /** The reader's today: "2026-12-01". */
  today: string;
  reader: { zone: string; locale: string };
  base: string;
  on: { save: FormAction; share: FormAction };
  /** When it is. */
  children: ReactNode;
};

/** The preparation of an evening or of a meeting: a mentee's own, and what others let the reader see of theirs. */
export function PrepScreen({ page, title, up, nobody, today, reader, base, on, children }: PrepScreenProps) {
  const { own, shared } = page;
  return (
    <Page aside={own && <PrepHelps own={own} today={today} locale={reader.locale} base={base} />}>
      <PageHeader title={own ? "Prepare" : title} up={up}>
        {children}
      </PageHeader>
      {own && (
        <Section title="In two minutes" hint="One line is enough. It saves itself.">
          <PrepForm page={page} own={own} {...on} />
        </Section>
      )}
      {(shared.length > 0 || !own) && (
        <Section title={own ? "What others let you read" : "What they want to speak about"}>
          {shared.length === 0 ? (
            <EmptyState title={nobody.title}>{nobody.words}</EmptyState>
          ) : (
            <div className="grid gap-10">
              {shared.map((sheet) => (
                <ReadSheetPart key={sheet.id} sheet={sheet} today={today} reader={reader} base={base} />
              ))}
            </div>
          )}
        </Section>
      )}
    </Page>
  );
}
