import { ZoneSelect } from "@/components/calendar/zone-select";
import { AudienceField } from "@/components/profile/audience-field";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import type { MyProfile } from "@/lib/profile/queries";
import { seniorities, seniorityWords } from "@/lib/profile/rules";

/** Everything a person can say about themselves, part by part, each with who sees it. */
export function ProfileFields({ profile }: { profile: MyProfile }) {
  return (
    <>
      <Section title="You">
        <div className="grid gap-6 sm:grid-cols-2">
          <Field name="name" label="Name" hint="Everybody sees it.">
            <Input autoComplete="name" required maxLength={120} defaultValue={profile.name} />
          </Field>
          <Field name="pronouns" label="Pronouns" hint="Such as she/her." optional>
            <Input maxLength={40} defaultValue={profile.pronouns} />
          </Field>
          <Field name="languages" label="Languages" hint="With commas between them." optional>
            <Input maxLength={400} defaultValue={profile.languages.join(", ")} />
          </Field>
          <Field name="timeZone" label="Time zone" hint="The zone you read dates in.">
            <ZoneSelect defaultValue={profile.timeZone ?? ""} empty="As my organization has it" />
          </Field>
          <AudienceField
            name="aboutAudience"
            of="pronouns, languages, time zone"
            value={profile.aboutAudience}
          />
        </div>
      </Section>
      <Section title="Your work">
        <div className="grid gap-6 sm:grid-cols-2">
          <Field name="title" label="Job title" optional>
            <Input autoComplete="organization-title" maxLength={200} defaultValue={profile.title} />
          </Field>
          <Field name="employer" label="Employer" optional>
            <Input autoComplete="organization" maxLength={200} defaultValue={profile.employer} />
          </Field>
          <Field name="industry" label="Industry" optional>
            <Input maxLength={100} defaultValue={profile.industry} />
          </Field>
          <Field name="seniority" label="How far along" optional>
            <Select defaultValue={profile.seniority}>
              <option value="">Rather not say</option>
              {seniorities.map((each) => (
                <option key={each} value={each}>
                  {seniorityWords[each]}
                </option>
              ))}
            </Select>
          </Field>
          <AudienceField name="workAudience" of="your work" value={profile.workAudience} />
        </div>
      </Section>
      <Section
        title="What you offer"
        hint="Topics you gladly help with; they find the people who look for them."
      >
        <TopicsField name="offers" label="Topics you offer" topics={profile.offers} />
        <AudienceField name="offersAudience" of="what you offer" value={profile.offersAudience} />
      </Section>
      <Section title="What you look for" hint="Topics you would like help with.">
        <TopicsField name="seeks" label="Topics you look for" topics={profile.seeks} />
        <AudienceField name="seeksAudience" of="what you look for" value={profile.seeksAudience} />
      </Section>
    </>
  );
}

type TopicsFieldProps = { name: string; label: string; topics: readonly string[] };

function TopicsField({ name, label, topics }: TopicsFieldProps) {
  return (
    <Field name={name} label={label} hint="One a line, up to twenty." optional>
      <Textarea rows={4} defaultValue={topics.join("\n")} />
    </Field>
  );
}
