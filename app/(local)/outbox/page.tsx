import type { Metadata } from "next";
import { EmptyState } from "@/components/ui/empty-state";
import { List, Row } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { localMails } from "@/lib/mail/local";
import { requireLocalDoor } from "./door";
import { here } from "./here";

export const metadata: Metadata = { title: "Local outbox" };

type Search = { searchParams: Promise<{ to?: string | string[] }> };

export default async function OutboxPage({ searchParams }: Search) {
  await requireLocalDoor();
  const { to } = await searchParams;
  const mails = await localMails(typeof to === "string" ? to : undefined);
  return (
    <Page>
      <PageHeader title="Mail that stayed on this machine">
        No mail server is set, so nothing is sent. The newest hundred are here, and only this machine can read
        them.
      </PageHeader>
      {mails.length === 0 ? (
        <EmptyState title="No mail yet">
          Ask for a sign-in link, or invite somebody: the mail will be here within a second or two. Reload the
          page to see it.
        </EmptyState>
      ) : (
        <List label="Mails, newest first">
          {mails.map(({ id, to: address, subject, createdAt }) => (
            <Row
              key={id}
              title={<TextLink href={`/outbox/${id}`}>{subject}</TextLink>}
              detail={
                <>
                  to {address} · <Time at={createdAt} {...here} />
                </>
              }
            />
          ))}
        </List>
      )}
    </Page>
  );
}
