import type { Metadata } from "next";
import { PairedPerson } from "@/components/pairings/paired-person";
import { RequestAnswer, RequestApproval } from "@/components/requests/request-forms";
import { RequestStory } from "@/components/requests/request-story";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { List } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { readerLocale } from "@/lib/calendar/reader";
import { type RequestPage as RequestView, requestPage } from "@/lib/pairings/requests/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import {
  acceptRequestAction,
  approveRequestAction,
  declineRequestAction,
  refuseRequestAction,
  withdrawRequestAction,
} from "./actions";

export const metadata: Metadata = { title: "Request to a mentor" };

type Params = { params: Promise<{ orgSlug: string; requestId: string }> };

export default async function RequestPage({ params }: Params) {
  const { orgSlug, requestId } = await params;
  const ctx = await requireOrg(orgSlug);
  const request = await show(requestPage(ctx, requestId));
  const { mentor, mentee, mine, cohort } = request;
  const base = `/o/${orgSlug}`;
  const here = `${base}/cohorts/${cohort.id}`;
  return (
    <Page>
      <PageHeader
        title={titleOf(request)}
        up={
          mine
            ? { href: here, label: cohort.name }
            : { href: `${here}/pairings`, label: `Pairings of ${cohort.name}` }
        }
      />
      <Section title={mine === "mentee" ? "What you wrote" : `What ${mentee.name} wrote`}>
        <p className="max-w-prose font-serif text-lg whitespace-pre-line">{request.text}</p>
      </Section>
      <Section title="Who it is about" hideTitle>
        <List label="Who it is about">
          {mine !== "mentor" && <PairedPerson person={mentor} side="mentor" base={base} />}
          {mine !== "mentee" && <PairedPerson person={mentee} side="mentee" base={base} />}
        </List>
      </Section>
      {request.canDeclineRequest && (
        <Section title="Your answer">
          <RequestAnswer
            request={request}
            accept={acceptRequestAction.bind(null, orgSlug)}
            decline={declineRequestAction.bind(null, orgSlug)}
          />
        </Section>
      )}
      {request.canApproveRequest && (
        <Section title="Your word" hint="Both have said yes. With your yes they are paired.">
          <RequestApproval
            request={request}
            approve={approveRequestAction.bind(null, orgSlug)}
            refuse={refuseRequestAction.bind(null, orgSlug)}
          />
        </Section>
      )}
      <Section title="How it stands">
        <RequestStory request={request} reader={{ zone: ctx.timeZone, locale: await readerLocale() }} />
        {request.pairingId && mine && (
          <div>
            <ButtonLink href={`${base}/pairings/${request.pairingId}`}>Open your pairing</ButtonLink>
          </div>
        )}
        {mine === "mentee" && !request.canWithdrawRequest && !request.pairingId && (
          <div>
            <ButtonLink look="quiet" href={`${here}/mentors`}>
              Ask somebody else
            </ButtonLink>
          </div>
        )}
      </Section>
      {request.canWithdrawRequest && (
        <Form action={withdrawRequestAction.bind(null, orgSlug)} label="Take it back" className="grid gap-2">
          <input type="hidden" name="requestId" value={requestId} />
          <div>
            <Button look="quiet">Take the request back</Button>
          </div>
          <p className="text-sm text-ink-soft">No mail goes out. {mentor.name} can answer it no more.</p>
        </Form>
      )}
    </Page>
  );
}

function titleOf({ mine, mentor, mentee }: RequestView): string {
  if (mine === "mentor") return `${mentee.name} asks you to be their mentor`;
  if (mine === "mentee") return `Your request to ${mentor.name}`;
  return `${mentee.name} and ${mentor.name}`;
}
