import { PromptRow } from "@/components/prompts/prompt-row";
import { Disclosure } from "@/components/ui/disclosure";
import { List } from "@/components/ui/list";
import { SearchForm } from "@/components/ui/search-form";
import { Section } from "@/components/ui/section";
import { type Entry, entriesWith, fittingIn, themes } from "@/lib/prompts/library/rules";

type PromptLibraryProps = {
  /** Which week of the library's season it is. */
  week: number | null;
  asked: readonly string[];
  /** What is looked for; "" for nothing. */
  search: string;
  href: string;
};

/** Prompts that have been thought about, what fits this week first, each one tap away from the form. */
export function PromptLibrary({ week, asked, search, href }: PromptLibraryProps) {
  const fitting = week === null || search ? [] : fittingIn(week, asked);
  return (
    <Section id="library" title="From the library" hint="Take one as it is, or as a start.">
      <SearchForm
        action={`${href}#library`}
        name="find"
        label="Find a prompt about"
        search={search}
        verb="Find"
      />
      {search && <Found search={search} asked={asked} href={href} />}
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

function Found({ search, asked, href }: Pick<PromptLibraryProps, "search" | "asked" | "href">) {
  const entries = entriesWith(search);
  if (entries.length === 0)
    return (
      <p className="text-ink-soft">No prompt has “{search}” in it. Try one word, or look by theme below.</p>
    );
  return <Entries label={`With “${search}”`} entries={entries} asked={asked} href={href} />;
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
