import { PromptRow } from "@/components/prompts/prompt-row";
import { Disclosure } from "@/components/ui/disclosure";
import { List } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { type Entry, fittingIn, themes } from "@/lib/prompts/library/rules";

type PromptLibraryProps = {
  /** Which week of the library's season it is. */
  week: number | null;
  asked: readonly string[];
  href: string;
};

/** Prompts that have been thought about, what fits this week first, each one tap away from the form. */
export function PromptLibrary({ week, asked, href }: PromptLibraryProps) {
  const fitting = week === null ? [] : fittingIn(week, asked);
  return (
    <Section id="library" title="From the library" hint="Take one as it is, or as a start.">
      {fitting.length > 0 && (
        <div className="grid gap-1">
          <h3 className="text-sm font-semibold text-ink-soft">Good at this time of the season</h3>
          <Entries label="Good at this time of the season" entries={fitting} asked={asked} href={href} />
        </div>
      )}
      <div>
        {themes.map(({ title, prompts }) => (
          <Disclosure
            key={title}
            summary={
              <>
                {title} <span className="font-normal text-ink-soft">{prompts.length}</span>
              </>
            }
          >
            <Entries label={title} entries={prompts} asked={asked} href={href} />
          </Disclosure>
        ))}
      </div>
    </Section>
  );
}

type EntriesProps = { label: string; entries: readonly Entry[]; asked: readonly string[]; href: string };

const Entries = ({ label, entries, asked, href }: EntriesProps) => (
  <List label={label}>
    {entries.map(({ key, text }) => (
      <PromptRow
        key={key}
        text={text}
        detail={asked.includes(text) && "This cohort was asked it already."}
        href={`${href}?library=${key}`}
      />
    ))}
  </List>
);
