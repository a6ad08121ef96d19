import type { Metadata } from "next";
import { headers } from "next/headers";
import { PublishPanel } from "@/components/recaps/publish-panel";
import { RecapEditor } from "@/components/recaps/recap-editor";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { readerLocale } from "@/lib/calendar/reader";
import { recapEditor } from "@/lib/recaps/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { lineAction, mergeAction } from "../reconvene/actions";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Compose the recap" };

type Params = { params: Promise<{ orgSlug: string; sessionId: string }> };

export default async function ComposeRecapPage({ params }: Params) {
  const { orgSlug, sessionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const { session, recap, waiting } = await show(recapEditor(ctx, sessionId));
  const collect = (label: string, look?: "quiet") => (
    <Form action={actions.collectRecapAction.bind(null, orgSlug)} className="" label={label}>
      <input type="hidden" name="sessionId" value={sessionId} />
      <Button look={look} pendingLabel="Collecting…">
        {label}
      </Button>
    </Form>
  );
  const points = waiting === 1 ? "One point" : `${waiting} points`;
  return (
    <Page
      aside={
        recap && (
          <PublishPanel
            recap={recap}
            publish={actions.publishRecapAction.bind(null, orgSlug)}
            withdraw={actions.withdrawRecapAction.bind(null, orgSlug)}
            origin={await originOf()}
            reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
          />
        )
      }
    >
      <PageHeader
        title={recap ? "Compose the recap" : "What did the groups say?"}
        up={{ href: `/o/${orgSlug}/sessions/${sessionId}`, label: session.title }}
        action={
          recap && (
            <ButtonLink look="quiet" href={`/o/${orgSlug}/recaps/${recap.id}`}>
              Read it as others will
            </ButtonLink>
          )
        }
      >
        All groups’ points, question by question. Merge, shorten, leave out, put in order; what people wrote
        themselves stays as it is.
      </PageHeader>
      {!recap &&
        (waiting === 0 ? (
          <EmptyState
            title="No group has written a point yet."
            action={
              <ButtonLink href={`/o/${orgSlug}/sessions/${sessionId}/points`}>Go to the points</ButtonLink>
            }
          >
            Once they have, you collect them here and publish them, without names but of those who agreed.
          </EmptyState>
        ) : (
          <Notice tone="info" title={`${points} to collect`} action={collect("Collect the points")} />
        ))}
      {recap && waiting > 0 && (
        <Notice
          tone="info"
          title={`${points} came in since`}
          action={collect("Add them to the recap", "quiet")}
        />
      )}
      {recap && <RecapEditor sessionId={sessionId} recap={recap} on={bound(orgSlug)} />}
    </Page>
  );
}

const bound = (orgSlug: string) => ({
  head: actions.editRecapAction.bind(null, orgSlug),
  arrange: actions.arrangeAction.bind(null, orgSlug),
  line: lineAction.bind(null, orgSlug),
  merge: mergeAction.bind(null, orgSlug),
  reword: actions.rewordAction.bind(null, orgSlug),
  write: actions.writePointAction.bind(null, orgSlug),
  undo: actions.undoAction.bind(null, orgSlug),
  order: actions.orderAction.bind(null, orgSlug),
});

async function originOf(): Promise<string> {
  return process.env.NEXTAUTH_URL ?? `https://${(await headers()).get("host") ?? ""}`;
}
