import type { Metadata } from "next";
import { BeyondPlaces } from "@/components/applications/beyond-places";
import { LetterPreview } from "@/components/applications/letter-preview";
import { Recipients } from "@/components/applications/recipients";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Textarea } from "@/components/ui/textarea";
import { decisionPage } from "@/lib/applications/choosing/queries";
import { FIRST_NAME, verdictWords } from "@/lib/applications/choosing/rules";
import { peopleCount } from "@/lib/people/invitations/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { sendDecisionAction } from "./actions";

export const metadata: Metadata = { title: "Decide about applications" };

type Params = { params: Promise<{ orgSlug: string; decisionId: string }> };

export default async function DecisionPage({ params }: Params) {
  const { orgSlug, decisionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const decision = await show(decisionPage(ctx, decisionId));
  const { cohort, recipients, state, letter, sent } = decision;
  const words = verdictWords[state];
  const list = `/o/${orgSlug}/cohorts/${cohort.id}/applications`;
  const only = recipients.length === 1 ? recipients[0]?.name : undefined;
  return (
    <Page>
      <PageHeader
        title={`${words.title}: ${only ?? peopleCount(recipients.length)}`}
        up={{ href: list, label: `Applications to ${cohort.name}` }}
      >
        {sent ? words.done : "Nothing is sent yet. Look at the mail, change what you like, and send it."}
      </PageHeader>
      <Recipients recipients={recipients} base={`/o/${orgSlug}`} />
      {sent ? (
        <Notice tone="info" action={<TextLink href={list}>Back to the applications</TextLink>}>
          This was sent, and cannot be sent again. Somebody’s page shows how they stand.
        </Notice>
      ) : (
        <Form action={sendDecisionAction.bind(null, orgSlug)} label="The mail">
          <input type="hidden" name="decisionId" value={decisionId} />
          <Field
            name="letter"
            label="What you tell them"
            hint={`${FIRST_NAME} becomes each one’s first name.${
              state === "accepted" ? " The button by which they join stands below your words." : ""
            } Answers come to your own address.`}
          >
            <Textarea voice="people" rows={8} defaultValue={letter} maxLength={5_000} required />
          </Field>
          <BeyondPlaces decision={decision} />
          <div className="flex flex-wrap gap-3">
            <Button name="do" value="send" pendingLabel="Sending…">
              {words.send}
            </Button>
            <Button name="do" value="preview" look="quiet" pendingLabel="Keeping…">
              Keep the words and preview
            </Button>
          </div>
        </Form>
      )}
      <Section id="preview" title={sent ? "What was sent" : "Preview"}>
        <LetterPreview decision={decision} />
      </Section>
    </Page>
  );
}
