import type { Metadata } from "next";
import { AgendaEditor } from "@/components/sessions/agenda-editor";
import { CancelSession } from "@/components/sessions/cancel-session";
import { PutBack } from "@/components/sessions/put-back";
import { SessionFields } from "@/components/sessions/session-fields";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { toLocal } from "@/lib/calendar/when";
import { sessionEditor } from "@/lib/sessions/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Edit the session" };

type Props = {
  params: Promise<{ orgSlug: string; sessionId: string }>;
  searchParams: Promise<{ kind?: string; removed?: string; minutes?: string; position?: string }>;
};

export default async function EditSessionPage({ params, searchParams }: Props) {
  const { orgSlug, sessionId } = await params;
  const { removed, kind = "", minutes = "", position = "" } = await searchParams;
  const ctx = await requireOrg(orgSlug);
  const session = await show(sessionEditor(ctx, sessionId));
  const add = actions.addAgendaItemAction.bind(null, orgSlug);
  return (
    <Page>
      <PageHeader
        title="Edit the session"
        up={{ href: `/o/${orgSlug}/sessions/${sessionId}`, label: session.title }}
      >
        {session.cohortStatus === "enrolling" || session.cohortStatus === "active"
          ? "People know this session: a new time or place is mailed to everybody who takes part."
          : undefined}
      </PageHeader>
      <Section title="When and where" hideTitle>
        <Form action={actions.editSessionAction.bind(null, orgSlug)} label="When and where">
          <input type="hidden" name="sessionId" value={sessionId} />
          <SessionFields
            timeZone={session.timeZone}
            defaults={{ ...session, startsAt: toLocal(session.startsAt, session.timeZone) }}
          />
          <div>
            <Button pendingLabel="Saving…">Save the session</Button>
          </div>
        </Form>
      </Section>
      <Section
        id="agenda"
        title="Agenda"
        hint={session.agenda.length > 0 ? `${session.agendaSentence}.` : undefined}
      >
        {removed && (
          <PutBack sessionId={sessionId} removed={{ kind, text: removed, minutes, position }} add={add} />
        )}
        <AgendaEditor
          sessionId={sessionId}
          agenda={session.agenda}
          add={add}
          edit={actions.editAgendaItemAction.bind(null, orgSlug)}
          arrange={actions.arrangeAgendaItemAction.bind(null, orgSlug)}
        />
      </Section>
      <Section
        id="cancel"
        title={session.status === "cancelled" ? "This session is cancelled" : "If it cannot take place"}
      >
        <CancelSession
          session={session}
          cancel={actions.cancelSessionAction.bind(null, orgSlug)}
          restore={actions.restoreSessionAction.bind(null, orgSlug)}
        />
      </Section>
    </Page>
  );
}
