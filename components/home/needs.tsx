import { type Reader, Said } from "@/components/home/said";
import { ButtonLink } from "@/components/ui/button-link";
import { List } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { Item } from "@/lib/home/items/rules";

type NeedsProps = {
  items: readonly Item[];
  /** How many more wait until these are done. */
  later: number;
  /** The organization's address. */
  base: string;
  reader: Reader;
};

/** What needs this person now: each with the one button that does it. The first is the one to begin with. */
export function Needs({ items, later, base, reader }: NeedsProps) {
  return (
    <Section title="What comes next">
      <List ordered label="What comes next">
        {items.map((item, at) => (
          <Need
            key={`${item.kind} ${item.about}`}
            item={item}
            isFirst={at === 0}
            base={base}
            reader={reader}
          />
        ))}
      </List>
      {later > 0 && <p className="text-sm text-ink-soft">{laterWords(later)}</p>}
    </Section>
  );
}

function laterWords(later: number): string {
  if (later === 1) return "One more thing follows when these are done.";
  return later < 10
    ? `${later} more things follow when these are done.`
    : "More follows when these are done.";
}

type NeedProps = { item: Item; isFirst: boolean; base: string; reader: Reader };

function Need({ item, isFirst, base, reader }: NeedProps) {
  const { title, quote, detail, second, button, href, also } = item;
  // Somebody looks for their table: the group is read from across the room.
  const running = item.kind === "points";
  return (
    <li className="grid gap-x-6 gap-y-3 py-4 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center">
      <div className="grid gap-1">
        <p className={running ? "text-2xl font-semibold" : "font-semibold"}>
          <Said words={title} reader={reader} />
        </p>
        {running && second && (
          <p className="text-lg">
            <Said words={second} reader={reader} />
          </p>
        )}
        {quote && <p className="line-clamp-3 font-serif">{quote}</p>}
        {[detail, running ? undefined : second].map(
          (words) =>
            words && (
              <p key={words === detail ? "detail" : "second"} className="text-sm text-ink-soft">
                <Said words={words} reader={reader} />
              </p>
            ),
        )}
      </div>
      <div className="flex flex-wrap items-center gap-x-4 sm:flex-row-reverse">
        <ButtonLink look={isFirst ? "primary" : "quiet"} href={`${base}${href}`}>
          {button}
        </ButtonLink>
        {also && (
          <TextLink href={`${base}${also.href}`} className="inline-flex min-h-11 items-center text-sm">
            {also.label}
          </TextLink>
        )}
      </div>
    </li>
  );
}
