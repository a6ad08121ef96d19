import { ButtonLink } from "@/components/ui/button-link";
import { List, Row } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { hoursSentence } from "@/lib/intake/hours/rules";
import type { IntakePage } from "@/lib/intake/queries";
import { type IntakeStep, levelLabel, stepTitles } from "@/lib/intake/rules";
import { WHO_SEES } from "@/lib/intake/wishes/rules";
import { seniorityLabel } from "@/lib/profile/rules";

/** What somebody said, each part with the way to change it, and what happens next. */
export function Said({ page, here }: { page: IntakePage; here: string }) {
  const { role, isOpen, wishes } = page;
  const titles = stepTitles(role);
  const other = role === "mentor" ? "mentees" : "mentors";
  const lines: [IntakeStep, string][] = [
    ["topics", topicsLine(page)],
    ["about", aboutLine(page)],
    ["hours", hoursLine(page)],
  ];
  return (
    <>
      <Section title="What happens next">
        <p className="max-w-prose">{nextWords(page)}</p>
      </Section>
      <Section title="What you said">
        <List label="What you said">
          {lines.map(([step, line]) => (
            <Row
              key={step}
              title={titles[step]}
              detail={line || "Nothing."}
              action={
                isOpen && (
                  <TextLink href={`${here}?step=${step}`}>
                    Change<span className="sr-only"> “{titles[step]}”</span>
                  </TextLink>
                )
              }
            />
          ))}
        </List>
      </Section>
      {isOpen && (
        <Section title={`Is there somebody among the ${other}?`} hint={WHO_SEES}>
          <p className="max-w-prose">{wishWords(wishes, other)}</p>
          <div>
            <ButtonLink
              look={wishes.shortlist + wishes.apart > 0 ? "quiet" : "primary"}
              href={`${here}/people`}
            >
              {wishes.shortlist + wishes.apart > 0 ? "Look at your wishes" : `Look at the ${other}`}
            </ButtonLink>
          </div>
        </Section>
      )}
    </>
  );
}

function nextWords({ role, isPaired, isOpen, cohort }: IntakePage): string {
  if (!isOpen) return "This season is over. What you said stays yours to read.";
  const other = role === "mentor" ? "mentee" : "mentor";
  if (isPaired)
    return `You have a ${other} already. What you change here counts the next time somebody is paired.`;
  return `When the pairs of ${cohort.name} are made, you get a mail with a proposal and the reason for it. You can say yes or no, and a no is always fine.`;
}

function wishWords({ shortlist, apart }: IntakePage["wishes"], other: string): string {
  if (shortlist + apart === 0)
    return `If you like, name ${other} you would be glad to be paired with, in order, or somebody it should not be. Nobody has to.`;
  const people = (count: number) => (count === 1 ? "one person" : `${count} people`);
  return [
    shortlist > 0 && `You would be glad to be paired with ${people(shortlist)}.`,
    apart > 0 && `You will not be paired with ${people(apart)}.`,
  ]
    .filter(Boolean)
    .join(" ");
}

const topicsLine = ({ topics }: IntakePage): string =>
  topics
    .filter(({ level }) => level !== null)
    .toSorted((one, other) => (other.level ?? 0) - (one.level ?? 0))
    .map(({ name, level }) => `${name} (${levelLabel(level ?? 0).toLowerCase()})`)
    .join(", ");

const aboutLine = ({ about }: IntakePage): string =>
  [
    about.goals.value && `“${about.goals.value}”`,
    about.jobFunction.value,
    about.industry.value,
    seniorityLabel(about.seniority.value),
    about.employer.value,
    about.languages.value.join(", "),
  ]
    .filter(Boolean)
    .join(" · ");

const hoursLine = ({ hours, timeZone, role, capacity }: IntakePage): string =>
  [
    hoursSentence(hours),
    timeZone.value.replaceAll("_", " "),
    role === "mentor" && capacity !== null && (capacity === 1 ? "one mentee" : `${capacity} mentees`),
  ]
    .filter(Boolean)
    .join(" · ");
