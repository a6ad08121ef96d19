import type { Metadata } from "next";
import { concernTitle } from "@/components/safety/concern-list";
import { Danger } from "@/components/safety/danger";
import { Quote } from "@/components/safety/quote";
import { WhatHappens } from "@/components/safety/what-happens";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { KeptTextarea } from "@/components/ui/kept-textarea";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { newConcernPage } from "@/lib/safety/concerns/queries";
import { aboutSchema } from "@/lib/safety/concerns/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { raiseConcernAction } from "./actions";

export const metadata: Metadata = { title: "Raise a concern" };

type Props = { params: Promise<{ orgSlug: string }>; searchParams: Promise<{ about?: string | string[] }> };

export default async function NewConcernPage({ params, searchParams }: Props) {
  const { orgSlug } = await params;
  const { about = "" } = await searchParams;
  const ctx = await requireOrg(orgSlug);
  const parsed = aboutSchema.safeParse(about);
  const base = `/o/${orgSlug}`;
  const up = { href: `${base}/concerns`, label: "Concerns and blocks" };
  if (!parsed.success)
    return (
      <Page>
        <PageHeader title="Raise a concern" up={up} />
        <EmptyState
          title="What is it about?"
          action={<TextLink href={`${base}/people`}>Find the person</TextLink>}
        >
          Open the page of the person, or go to what was written: the line “Raise a concern” stands beside it.
        </EmptyState>
        <Danger />
      </Page>
    );
  const start = await show(newConcernPage(ctx, parsed.data));
  const subject = `${parsed.data.kind}:${parsed.data.id}`;
  return (
    <Page>
      <PageHeader title="Raise a concern" up={{ href: `${base}${start.path}`, label: "Back" }}>
        {concernTitle(start)}
      </PageHeader>
      {start.quote && (
        <div className="border-s-2 border-line ps-4">
          <Quote kind={start.kind} text={start.quote} />
          <p className="pt-2 text-sm text-ink-soft">A copy of this is kept with what you write.</p>
        </div>
      )}
      {start.isOwn ? (
        <Notice>This is your own. You can change it or take it away where it stands.</Notice>
      ) : start.reading === null && start.named ? (
        <Notice tone="warn" title="There is nobody here to read it">
          Nobody in this organization stands beside or above this person, so nothing would come of writing it
          here. Please speak to somebody you trust outside, or to whoever stands behind this program.
        </Notice>
      ) : (
        <>
          <Section title="What happens next">
            <WhatHappens start={start} />
            <Danger />
          </Section>
          <Form action={raiseConcernAction.bind(null, orgSlug)} label="Raise a concern">
            <input type="hidden" name="about" value={subject} />
            <Field
              name="text"
              label="What is on your mind?"
              hint="What happened, and what would help. A few words are enough."
            >
              <KeptTextarea
                keptAs={`concern:${ctx.membershipId}:${subject}`}
                required
                maxLength={5000}
                rows={6}
              />
            </Field>
            <div>
              <Button pendingLabel="Sending…">Send it</Button>
            </div>
          </Form>
        </>
      )}
    </Page>
  );
}
