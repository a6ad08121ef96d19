import type { Metadata } from "next";
import { AnnouncementDraft } from "@/components/messages/announcement-draft";
import { AnnouncementWords } from "@/components/messages/announcement-words";
import { Readers } from "@/components/messages/readers";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import { readerLocale } from "@/lib/calendar/reader";
import { announcementPage } from "@/lib/messages/queries";
import { people } from "@/lib/messages/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import {
  dropAnnouncementAction,
  editAnnouncementAction,
  sendAnnouncementAction,
  takeBackAnnouncementAction,
} from "../actions";

export const metadata: Metadata = { title: "Message" };

type Params = { params: Promise<{ orgSlug: string; announcementId: string }> };

export default async function AnnouncementPage({ params }: Params) {
  const { orgSlug, announcementId } = await params;
  const ctx = await requireOrg(orgSlug);
  const message = await show(announcementPage(ctx, announcementId));
  const { subject, body, author, state, sendsAt, cohort, organizing } = message;
  const reader = { zone: ctx.timeZone, locale: await readerLocale() };
  const messages = `/o/${orgSlug}/cohorts/${cohort.id}/announcements`;
  return (
    <Page>
      <PageHeader title={subject} voice="people" up={{ href: messages, label: `Messages of ${cohort.name}` }}>
        {state === "draft" && "Not sent yet."}
        {state === "sent" && sendsAt && (
          <>
            {author}, <Time at={sendsAt} {...reader} />
          </>
        )}
      </PageHeader>
      {state === "draft" && organizing ? (
        <AnnouncementDraft
          draft={message}
          organizing={organizing}
          send={sendAnnouncementAction.bind(null, orgSlug)}
          edit={editAnnouncementAction.bind(null, orgSlug)}
          drop={dropAnnouncementAction.bind(null, orgSlug)}
        />
      ) : (
        <>
          {state === "leaving" && sendsAt && (
            <Notice
              title="It has not left yet."
              action={
                <Form action={takeBackAnnouncementAction.bind(null, orgSlug)} label="Take this message back">
                  <input type="hidden" name="announcementId" value={announcementId} />
                  <Button look="quiet" pendingLabel="Taking back…">
                    Take it back
                  </Button>
                </Form>
              }
            >
              It leaves <Time at={sendsAt} {...reader} />. Until then nobody can read it.
            </Notice>
          )}
          <Section title="The message" hideTitle>
            <AnnouncementWords body={body} author={author} />
          </Section>
          {organizing && (
            <Section title={`To ${people(organizing.readers.length)}`}>
              <Readers names={organizing.readers} />
            </Section>
          )}
        </>
      )}
    </Page>
  );
}
