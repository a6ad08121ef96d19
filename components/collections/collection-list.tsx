import { List, Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { CollectionLine } from "@/lib/recaps/collections/queries";

type CollectionListProps = {
  collections: readonly CollectionLine[];
  base: string;
  reader: { zone: string; locale: string };
};

/** Collections to read and, for their author, to go on with. */
export function CollectionList({ collections, base, reader }: CollectionListProps) {
  return (
    <List label="Collections">
      {collections.map(({ id, title, byline, status, audience, publishedAt, mine }) => {
        const draft = status === "draft";
        return (
          <Row
            key={id}
            voice="people"
            title={
              <TextLink href={draft ? `${base}/collections/${id}` : `${base}/recaps/${id}`} dir="auto">
                {title}
              </TextLink>
            }
            detail={
              draft ? (
                "A draft. Only you see it."
              ) : (
                <>
                  By {byline}
                  {publishedAt && (
                    <>
                      {" "}
                      · <Time at={publishedAt} show="day" {...reader} />
                    </>
                  )}
                  {audience === "world" && " · for the world"}
                </>
              )
            }
            action={
              mine && (
                <TextLink href={`${base}/collections/${id}`} className="inline-flex min-h-11 items-center">
                  {draft ? "Go on" : "Change it"}
                  <span className="sr-only">: {title}</span>
                </TextLink>
              )
            }
          />
        );
      })}
    </List>
  );
}
