import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { allZones } from "@/lib/calendar/zone-list";
import type { PersonPage } from "@/lib/people/person/queries";

/** The fields of what an organization knows about somebody. The address is theirs once they have joined. */
export function PersonFields({ person }: { person: PersonPage }) {
  return (
    <>
      <Field name="name" label="Name">
        <Input required maxLength={200} defaultValue={person.name} />
      </Field>
      <Field name="firstName" label="What mails call them" optional>
        <Input maxLength={100} defaultValue={person.firstName} />
      </Field>
      {person.standing !== "joined" && (
        <Field
          name="email"
          label="Mail address"
          hint={
            person.invitation ? "A new address gets the invitation, and the old mail’s link ends." : undefined
          }
        >
          <Input type="email" inputMode="email" required maxLength={254} defaultValue={person.email ?? ""} />
        </Field>
      )}
      {person.saidWork ? (
        <>
          <input type="hidden" name="title" value="" />
          <input type="hidden" name="employer" value="" />
          <Notice title="Title and employer are theirs">
            {person.name} says them, and who may see them, so only {person.name} can change them.
          </Notice>
        </>
      ) : (
        <>
          <Field name="title" label="Job title" optional>
            <Input maxLength={200} defaultValue={person.title} />
          </Field>
          <Field name="employer" label="Employer" optional>
            <Input maxLength={200} defaultValue={person.employer} />
          </Field>
        </>
      )}
      <Disclosure summary="More: topics, experience, time zone, LinkedIn" open>
        <div className="grid gap-6">
          <Field name="topics" label="Topics" hint="One a line." optional>
            <Textarea rows={4} defaultValue={person.topics.join("\n")} />
          </Field>
          <Field name="yearsOfExperience" label="Years of experience" optional>
            <Input inputMode="numeric" maxLength={3} defaultValue={person.yearsOfExperience ?? ""} />
          </Field>
          <Field name="timeZone" label="Time zone" optional>
            <Select defaultValue={person.timeZone ?? ""}>
              <option value="">Not known</option>
              {allZones().map((zone) => (
                <option key={zone} value={zone}>
                  {zone.replaceAll("_", " ")}
                </option>
              ))}
            </Select>
          </Field>
          <Field name="linkedIn" label="LinkedIn profile" optional>
            <Input maxLength={300} defaultValue={person.linkedIn} placeholder="linkedin.com/in/…" />
          </Field>
        </div>
      </Disclosure>
    </>
  );
}
