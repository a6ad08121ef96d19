import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { List, Row } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { FormAction } from "@/lib/forms/state";
import type { LaidOutSession } from "@/lib/sessions/season/rules";
import type { SeasonRuleText } from "@/lib/sessions/season/schema";

type SeasonPreviewProps = {
  cohortId: string;
  rule: SeasonRuleText;
  /** The rule in words. */
  sentence: string;
  sessions: LaidOutSession[];
  /** How many agenda items the plan has for each. */
  items: number[];
  /** IANA zone of the cohort. */
  timeZone: string;
  locale: string;
  again: boolean;
  action: FormAction;
};

/** The season as it would be, and the one button that makes it so. Nothing is saved before. */
export function SeasonPreview({ cohortId, rule, sentence, sessions, items, ...rest }: SeasonPreviewProps) {
  const { timeZone, locale, again, action } = rest;
  return (
    <Section title="The dates" hint={`${sentence}.`}>
      <List ordered label="The dates">
        {sessions.map((session, at) => (
          <Row
            key={session.number}
            title={`${session.number}. ${session.title}`}
            detail={
              <>
                <Time at={session.startsAt} until={session.endsAt} zone={timeZone} locale={locale} />
                {itemWords(items[at] ?? 0)}
              </>
            }
          />
        ))}
      </List>
      <Form action={action} label="Lay out the season">
        <input type="hidden" name="cohortId" value={cohortId} />
        {Object.entries(rule).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="text-ink-soft">
          {again
            ? "They take the place of the season as it stands, and of what you changed in its sessions."
            : "Each can be moved or cancelled later."}
        </p>
        <div>
          <Button pendingLabel="Laying out…">
            {again ? "Lay out the season again" : "Lay out the season"}
          </Button>
        </div>
      </Form>
    </Section>
  );
}

const itemWords = (count: number) =>
  count === 0 ? null : ` · ${count} agenda ${count === 1 ? "item" : "items"}`;
