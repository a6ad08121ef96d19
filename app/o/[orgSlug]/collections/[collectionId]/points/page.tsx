import type { Metadata } from "next";
import { UsablePoints } from "@/components/collections/usable-points";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { readerLocale } from "@/lib/calendar/reader";
import { pointsToPick } from "@/lib/recaps/collections/picks/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { pickAction } from "../actions";

export const metadata: Metadata = { title: "Choose points" };

type Params = {
  params: Promise<{ orgSlug: string; collectionId: string }>;
  searchParams: Promise<{ chapter?: string | string[] }>;
};

export default async function ChoosePointsPage({ params, searchParams }: Params) {
  const { orgSlug, collectionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const { chapter: wanted } = await searchParams;
  const { title, chapter, points } = await show(
    pointsToPick(ctx, collectionId, typeof wanted === "string" ? wanted : null),
  );
  const here = `/o/${orgSlug}/collections/${collectionId}`;
  return (
    <Page>
      <PageHeader
        title={`Choose points for “${chapter.heading}”`}
        up={{ href: here, label: title }}
        action={points.length > 0 && <ButtonLink href={here}>Done</ButtonLink>}
      >
        Your own points, and what published recaps print. They stand in the words of those who said them,
        named only where they agreed.
      </PageHeader>
      {points.length > 0 ? (
        <UsablePoints
          recapId={collectionId}
          chapterId={chapter.id}
          points={points}
          action={pickAction.bind(null, orgSlug)}
          reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
        />
      ) : (
        <EmptyState
          title="There is nothing to choose from yet."
          action={<ButtonLink href={here}>Back to it</ButtonLink>}
        >
          As soon as you have written a point in a group, or a recap of your cohort is published, it is here.
        </EmptyState>
      )}
    </Page>
  );
}
