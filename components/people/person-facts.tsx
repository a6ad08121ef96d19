import { Facts } from "@/components/people/facts";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { PersonPage } from "@/lib/people/person/queries";
import { seniorityLabel } from "@/lib/profile/rules";

type PersonFactsProps = { person: PersonPage; reader: { zone: string; locale: string } };

/** What the reader may know of somebody; what nobody has said is left out. */
export function PersonFacts({ person, reader }: PersonFactsProps) {
  const { email, topics, linkedIn, yearsOfExperience, joinedAt, said } = person;
  const timeZone = said.timeZone ?? person.timeZone;
  const facts = [
    email && { label: "Mail address", value: <TextLink href={`mailto:${email}`}>{email}</TextLink> },
    said.offers.length > 0 && { label: "Offers", value: said.offers.join(", ") },
    said.seeks.length > 0 && { label: "Looks for", value: said.seeks.join(", ") },
    topics.length > 0 && { label: "Topics", value: topics.join(", ") },
    said.industry && { label: "Industry", value: said.industry },
    said.seniority && { label: "How far along", value: seniorityLabel(said.seniority) },
    said.languages.length > 0 && { label: "Languages", value: said.languages.join(", ") },
    yearsOfExperience !== null && { label: "Years of experience", value: yearsOfExperience },
    timeZone && { label: "Time zone", value: timeZone.replaceAll("_", " ") },
    linkedIn && {
      label: "LinkedIn",
      value: (
        <TextLink href={linkedIn} rel="noreferrer" className="wrap-anywhere">
          {linkedIn.replace("https://www.", "")}
        </TextLink>
      ),
    },
    joinedAt && { label: "Joined", value: <Time at={joinedAt} show="day" {...reader} /> },
  ].filter((fact) => fact !== false && fact !== null && fact !== "");
  if (facts.length === 0) return null;
  return (
    <Section title="About" hideTitle>
      <Facts facts={facts} />
    </Section>
  );
}
