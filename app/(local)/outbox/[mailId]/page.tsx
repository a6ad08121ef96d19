import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { z } from "zod";
import { DownloadLink } from "@/components/ui/download-link";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { WithLinks } from "@/components/ui/with-links";
import { localMail } from "@/lib/mail/local";
import { requireLocalDoor } from "../door";
import { here } from "../here";

export const metadata: Metadata = { title: "A mail in the local outbox" };

export default async function MailPage({ params }: { params: Promise<{ mailId: string }> }) {
  await requireLocalDoor();
  const id = z.uuid().safeParse((await params).mailId);
  const mail = id.success ? await localMail(id.data) : null;
  if (!mail) notFound();
  return (
    <Page>
      <PageHeader title={mail.subject} up={{ href: "/outbox", label: "Local outbox" }}>
        To {mail.to} · <Time at={mail.createdAt} {...here} />
      </PageHeader>
      <div className="border-y border-line py-6 whitespace-pre-line">
        <WithLinks text={mail.text} />
      </div>
      {mail.calendar && (
        <div>
          <DownloadLink href={`/outbox/${mail.id}/invite.ics`}>The invitation for calendars</DownloadLink>
        </div>
      )}
    </Page>
  );
}
