import { List } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { FollowUpView } from "@/lib/follow-ups/queries";
import { type FollowUpActions, FollowUpRow } from "./follow-up-row";

type HomePromisesProps = {
  items: FollowUpView[];
  more: number;
  today: string;
  reader: { zone: string; locale: string };
  base: string;
  on: FollowUpActions;
};

/** What was promised, on the pages of both: the overdue first. */
export function HomePromises({ items, more, ...rest }: HomePromisesProps) {
  return (
    <Section
      title="What was promised"
      action={
        <TextLink href={`${rest.base}/follow-ups`}>
          {more > 0 ? `All of them (${more} more)` : "All of them"}
        </TextLink>
      }
    >
      <List label="What was promised">
        {items.map((item) => (
          <FollowUpRow key={item.id} item={item} short {...rest} />
        ))}
      </List>
    </Section>
  );
}
