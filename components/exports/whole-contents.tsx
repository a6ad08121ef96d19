import { Section } from "@/components/ui/section";

const inIt = [
  "Everybody on the list, with addresses, what they do, pictures, and what they answered for organizers",
  "Programs and their plans, cohorts, who is in them, and who accepted which code of conduct",
  "Pairings, with what was remarked for organizers",
  "Sessions, groups, seats, guests and attendance",
  "Points, recaps and additions; notes for a cohort or for everyone",
  "Prompts, and the answers that went to a whole cohort",
  "Concerns that all organizers may handle, and uploaded rosters",
];
const record = "The record of what was done";

const notInIt: [what: string, why: string][] = [
  [
    "Notes for oneself, a pair or a group",
    "They stay with the people they were written for. Your own are not in it either.",
  ],
  ["Answers that were meant for a mentor or a group", "They stay with the two, or with the group."],
  [
    "Who wrote a point without a name, and who endorsed it",
    "Sealed in the file, so that it comes back whole and nobody can read it.",
  ],
  ["Concerns about organizers", "Only a few may read them, so they are in no file."],
  ["Who blocked whom", "Nobody knows that but the one who did."],
  [
    "People’s own pages",
    "Their network, accomplishments and ways to sign in belong to them, not to the organization.",
  ],
];

/** What the file with everything holds and what it does not, in plain words. */
export function WholeContents({ withRecord }: { withRecord: boolean }) {
  const missing = withRecord
    ? notInIt
    : [...notInIt, [record, "Owners read it; it is in a file that an owner takes out."] as const];
  return (
    <>
      <Section title="What is in it">
        <ul className="grid max-w-prose list-disc gap-2 ps-5 marker:text-ink-soft">
          {[...inIt, ...(withRecord ? [record] : [])].map((what) => (
            <li key={what}>{what}</li>
          ))}
        </ul>
      </Section>
      <Section title="What is not">
        <dl className="grid max-w-prose gap-3">
          {missing.map(([what, why]) => (
            <div key={what}>
              <dt className="font-semibold">{what}</dt>
              <dd className="text-ink-soft">{why}</dd>
            </div>
          ))}
        </dl>
      </Section>
    </>
  );
}
