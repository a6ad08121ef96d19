import type { Metadata } from "next";
import { ConcernList } from "@/components/safety/concern-list";
import { UnblockForm } from "@/components/safety/unblock-form";
import { EmptyState } from "@/components/ui/empty-state";
import { List, Row } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { readerLocale } from "@/lib/calendar/reader";
import { concernsPage } from "@/lib/safety/concerns/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { unblockAction } from "../people/[membershipId]/actions";

export const metadata: Metadata = { title: "Concerns and blocks" };

export default async function ConcernsPage({ params }: { params: Promise<{ orgSlug: string }> }) {
  const { orgSlug } = await params;
  const ctx = await requireOrg(orgSlug);
  const { own, toHandle, canHandle, blocked } = await concernsPage(ctx);
  const base = `/o/${orgSlug}`;
  const list = { base, reader: { zone: ctx.timeZone, locale: await readerLocale() } };
  return (
    <Page>
      <PageHeader title="Concerns and blocks">
        Where something is not right. Nobody sees this page but you.
      </PageHeader>
      {canHandle && (
        <Section
          title="For you to read"
          hint="Concerns of others that you may read: never one about yourself."
        >
          {toHandle.length === 0 ? (
            <EmptyState title="Nobody has raised a concern.">
              What people tell you stands here, and you get a mail when there is something.
            </EmptyState>
          ) : (
            <ConcernList label="For you to read" concerns={toHandle} {...list} />
          )}
        </Section>
      )}
      <Section title="Your concerns">
        {own.length === 0 ? (
          <EmptyState title="You have raised none.">
            Beside what others wrote, and on everybody’s page, there is a line “Raise a concern”. It goes to
            the organizers, or to the owners where it is about an organizer.{" "}
            <TextLink href={`${base}/people`}>Find a person</TextLink>
          </EmptyState>
        ) : (
          <ConcernList label="Your concerns" concerns={own} {...list} />
        )}
      </Section>
      <Section title="People you have blocked">
        {blocked.length === 0 ? (
          <p className="text-ink-soft">Nobody. You can block somebody on their page; they are not told.</p>
        ) : (
          <List label="People you have blocked">
            {blocked.map(({ membershipId, name, since }) => (
              <Row
                key={membershipId}
                title={
                  <TextLink look="quiet" href={`${base}/people/${membershipId}`}>
                    {name}
                  </TextLink>
                }
                detail={
                  <>
                    Since <Time at={since} show="day" {...list.reader} />
                  </>
                }
                action={
                  <UnblockForm
                    membershipId={membershipId}
                    name={name}
                    action={unblockAction.bind(null, orgSlug)}
                  />
                }
              />
            ))}
          </List>
        )}
      </Section>
    </Page>
  );
}
