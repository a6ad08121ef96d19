import type { Metadata } from "next";
import { ArchivePart } from "@/components/own-data/archive-part";
import { KeepAccount } from "@/components/own-data/keep-account";
import { MeTabs } from "@/components/profile/me-tabs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { dataPage } from "@/lib/own-data/archives/queries";
import { requireUser } from "@/lib/tenancy/require";
import { askForArchiveAction, cancelDeletionAction } from "./actions";

export const metadata: Metadata = { title: "Your data" };

export default async function DataPage() {
  const user = await requireUser("/me/data");
  const { archive, deletion } = await dataPage(user);
  const reader = { zone: user.timeZone ?? "UTC", locale: await readerLocale() };
  return (
    <Page>
      <PageHeader title="What is yours, you can take along.">
        Everything we have about you, in one file; and the way out, if you want it.
      </PageHeader>
      <MeTabs current="data" />
      {deletion && <KeepAccount dueAt={deletion.dueAt} action={cancelDeletionAction} reader={reader} />}
      <Section title="Everything about you" hint="A page to read, and the same for programs.">
        <p className="max-w-prose">
          Your account, what each organization knows of you, your notes (the private ones too), answers,
          points and pairings, concerns you raised and what you were answered. Other people’s names stand in
          it only where you see them here.
        </p>
        <ArchivePart archive={archive} ask={askForArchiveAction} reader={reader} />
      </Section>
      {!deletion && (
        <Section title="Leaving for good">
          <p className="max-w-prose">
            You are told first what is erased and what stays without your name. Then there are seven days to
            think about it.
          </p>
          <p>
            <TextLink href="/me/data/delete">Delete my account</TextLink>
          </p>
        </Section>
      )}
    </Page>
  );
}
