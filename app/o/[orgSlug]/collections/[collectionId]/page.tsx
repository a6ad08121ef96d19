import type { Metadata } from "next";
import { CollectionChapters } from "@/components/collections/collection-chapters";
import { CollectionHead } from "@/components/collections/collection-head";
import { CollectionPicture } from "@/components/collections/collection-picture";
import { DeleteCollection } from "@/components/collections/delete-collection";
import { PublishPanel } from "@/components/recaps/publish-panel";
import { ButtonLink } from "@/components/ui/button-link";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { readerLocale } from "@/lib/calendar/reader";
import { siteUrl } from "@/lib/mail/site";
import { collectionEditor } from "@/lib/recaps/collections/queries";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Your collection" };

type Params = { params: Promise<{ orgSlug: string; collectionId: string }> };

export default async function CollectionPage({ params }: Params) {
  const { orgSlug, collectionId } = await params;
  const ctx = await requireOrg(orgSlug);
  const collection = await show(collectionEditor(ctx, collectionId));
  const base = `/o/${orgSlug}`;
  const read = `${base}/recaps/${collection.id}`;
  const cohort = `${base}/cohorts/${collection.cohort.id}/collections`;
  return (
    <Page
      aside={
        <PublishPanel
          what="collection"
          recap={collection}
          publish={actions.publishAction.bind(null, orgSlug)}
          withdraw={actions.withdrawAction.bind(null, orgSlug)}
          origin={siteUrl("")}
          reader={{ zone: ctx.timeZone, locale: await readerLocale() }}
        />
      }
    >
      <PageHeader
        title="Your collection"
        up={{ href: cohort, label: `Mentors’ collections in ${collection.cohort.name}` }}
        action={
          <ButtonLink look="quiet" href={read}>
            Read it as others will
          </ButtonLink>
        }
      >
        {collection.status === "draft"
          ? "Only you see it until you publish it. What others said stands in their words; yours go between."
          : "It is published: what you change here is read at once."}
      </PageHeader>
      {collection.status === "published" && (
        <p>
          <TextLink href={`${read}/additions`} className="inline-flex min-h-11 items-center">
            What readers would have added{collection.waiting > 0 && `: ${collection.waiting} to read`}
          </TextLink>
        </p>
      )}
      <CollectionHead
        key={`${collection.title} ${collection.byline} ${collection.intro}`}
        collection={collection}
        action={actions.headAction.bind(null, orgSlug)}
      />
      <CollectionPicture
        collection={collection}
        src={`${read}/picture`}
        save={actions.pictureAction.bind(null, orgSlug)}
        remove={actions.removePictureAction.bind(null, orgSlug)}
      />
      <CollectionChapters
        collection={collection}
        here={`${base}/collections/${collection.id}`}
        on={{
          add: actions.addChapterAction.bind(null, orgSlug),
          edit: actions.editChapterAction.bind(null, orgSlug),
          chapter: actions.arrangeChapterAction.bind(null, orgSlug),
          line: actions.arrangeAction.bind(null, orgSlug),
          undo: actions.undoAction.bind(null, orgSlug),
        }}
      />
      <DeleteCollection
        recapId={collection.id}
        action={actions.deleteAction.bind(null, orgSlug, collection.cohort.id)}
      />
    </Page>
  );
}
