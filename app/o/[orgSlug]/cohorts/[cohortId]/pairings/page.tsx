import type { Metadata } from "next";
import { BoardNext } from "@/components/pairings/board-desk";
import { PairingRows, UnpairedRows } from "@/components/pairings/board-rows";
import { ProposeForm } from "@/components/pairings/propose-form";
import { WayForm } from "@/components/pairings/way-form";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { BOARD_ROWS, pairingBoard } from "@/lib/pairings/board/queries";
import { type BoardView, boardViews, pairingSentence } from "@/lib/pairings/rules";
import { boardViewSchema } from "@/lib/pairings/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { choosePairingWayAction, proposePairingAction, proposeSuggestedAction } from "./actions";

export const metadata: Metadata = { title: "Pairings" };

type Props = {
  params: Promise<{ orgSlug: string; cohortId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const labels: Record<BoardView, string> = {
  unpaired: "Without a mentor",
  waiting: "Waiting",
  active: "Active",
  closed: "Earlier",
};

const empty: Record<BoardView, string> = {
  unpaired: "Every mentee has a mentor or is asked.",
  waiting: "No proposal waits for an answer.",
  active: "No pairing is active yet. It becomes active when both have said yes.",
  closed: "Nothing has been declined, has lapsed or has ended.",
};

export default async function PairingsPage({ params, searchParams }: Props) {
  const { orgSlug, cohortId } = await params;
  const { show: view, page, mentee } = boardViewSchema.parse(await searchParams);
  const ctx = await requireOrg(orgSlug);
  const board = await show(pairingBoard(ctx, { cohortId, view, page }));
  const base = `/o/${orgSlug}`;
  const here = `${base}/cohorts/${cohortId}/pairings`;
  const rows = board.unpaired.length + board.pairings.length;
  const first = (page - 1) * BOARD_ROWS;
  const { desk } = board;
  const matchFirst = board.summary.unpaired > 1 && desk.way === "organizer";
  const pageAt = (number: number) => `${here}?show=${board.view}&page=${number}`;
  return (
    <Page>
      <PageHeader
        title="Pairings"
        up={{ href: `${base}/cohorts/${cohortId}`, label: board.cohort.name }}
        action={
          <>
            {board.canPropose && (
              <ButtonLink
                href={`${base}/cohorts/${cohortId}/matching`}
                look={matchFirst ? "primary" : "quiet"}
              >
                Match everybody
              </ButtonLink>
            )}
            <ButtonLink look="quiet" href={`${here}/import`}>
              Import pairings
            </ButtonLink>
            <ButtonLink look="quiet" href={`${base}/people/export?cohort=${cohortId}`}>
              Download lists
            </ButtonLink>
          </>
        }
      >
        {pairingSentence(board.summary)}
      </PageHeader>
      <BoardNext desk={desk} base={base} here={here} propose={proposeSuggestedAction.bind(null, orgSlug)} />
      {desk.drafts > 0 && (
        <Notice
          tone="info"
          action={
            <ButtonLink look="quiet" href={`${base}/cohorts/${cohortId}/matching`}>
              {desk.drafts === 1 ? "Look at the draft" : "Look at the drafts"}
            </ButtonLink>
          }
        >
          {desk.drafts === 1
            ? "One draft of all pairs is ready."
            : `${desk.drafts} drafts of all pairs are ready.`}{" "}
          Nobody was told of it yet.
        </Notice>
      )}
      <Section title="Propose a pairing" id="propose">
        {board.canPropose ? (
          <ProposeForm
            key={mentee}
            board={board}
            menteeId={mentee}
            action={proposePairingAction.bind(null, orgSlug)}
          />
        ) : (
          <Notice tone="info">
            {board.cohort.status === "draft"
              ? "Open enrollment first: both people are told about a proposal at once."
              : "This season is complete. What was paired stays to be read."}
          </Notice>
        )}
      </Section>
      <Section title="How it stands" hideTitle>
        <Tabs
          label="Pairings by state"
          tabs={boardViews.map((each) => ({
            href: `${here}?show=${each}`,
            label: labels[each],
            count: board.summary[each],
            current: each === board.view,
          }))}
        />
        {rows === 0 && <EmptyState title={empty[board.view]} />}
        {board.unpaired.length > 0 && <UnpairedRows rows={board.unpaired} here={here} base={base} />}
        {board.pairings.length > 0 && (
          <PairingRows
            rows={board.pairings}
            base={base}
            reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
          />
        )}
        <Pagination
          label={labels[board.view]}
          text={`${first + 1}–${first + rows} of ${board.total}`}
          before={page > 1 ? pageAt(page - 1) : undefined}
          after={first + rows < board.total ? pageAt(page + 1) : undefined}
        />
      </Section>
      <Section title="This cohort’s pairings" hideTitle>
        <p>
          <TextLink href={`${here}/care`}>How the pairs go, as they said</TextLink>
        </p>
        {board.cohort.status !== "completed" && (
          <WayForm cohortId={cohortId} way={desk.way} action={choosePairingWayAction.bind(null, orgSlug)} />
        )}
      </Section>
    </Page>
  );
}
