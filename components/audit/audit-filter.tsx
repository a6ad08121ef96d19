import { auditHref, isAuditFiltered } from "@/components/audit/audit-address";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { TextLink } from "@/components/ui/text-link";
import { auditActions, sayAction } from "@/lib/audit/rules";
import type { AuditFilter as Filter } from "@/lib/audit/schema";
import { subjectTypes } from "@/lib/audit/subjects/rules";

type AuditFilterProps = {
  filter: Filter;
  /** The name behind `filter.actorId`. */
  person: string | null;
  path: string;
  /** IANA; days begin and end in it. */
  zone: string;
};

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const choices = auditActions
  .map((action) => ({ action, label: capital(sayAction(action)) }))
  .toSorted((one, other) => one.label.localeCompare(other.label, "en"));

/** Who, what, on what and when, as a form that makes an address. */
export function AuditFilter({ filter, person, path, zone }: AuditFilterProps) {
  const chosen = Boolean(filter.action ?? filter.subjectType ?? filter.from ?? filter.to);
  return (
    <search>
      <form method="get" action={path} className="grid gap-2">
        {filter.actorId && <input type="hidden" name="person" value={filter.actorId} />}
        {filter.subjectId && <input type="hidden" name="thing" value={filter.subjectId} />}
        <div className="flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-[1_1_14rem]">
            <Field name="q" label="Who">
              <Input
                type="search"
                defaultValue={filter.search}
                placeholder="A name"
                maxLength={100}
                autoComplete="off"
              />
            </Field>
          </div>
          <Button look="quiet">Search</Button>
        </div>
        <Disclosure summary="Filter" open={chosen}>
          <div className="grid gap-4 sm:grid-cols-2">
            <Field name="action" label="What was done">
              <Select defaultValue={filter.action ?? ""}>
                <option value="">Anything</option>
                {choices.map(({ action, label }) => (
                  <option key={action} value={action}>
                    {label}
                  </option>
                ))}
              </Select>
            </Field>
            <Field name="kind" label="On what">
              <Select defaultValue={filter.subjectType ?? ""}>
                <option value="">Anything</option>
                {subjectTypes.map(({ type, label }) => (
                  <option key={type} value={type}>
                    {capital(label)}
                  </option>
                ))}
              </Select>
            </Field>
            <Field name="from" label="From" hint={`Days in ${zone}.`}>
              <Input type="date" defaultValue={filter.from ?? ""} />
            </Field>
            <Field name="to" label="To" hint="This day included.">
              <Input type="date" defaultValue={filter.to ?? ""} />
            </Field>
            <div>
              <Button look="quiet">Show</Button>
            </div>
          </div>
        </Disclosure>
        {isAuditFiltered(filter) && (
          <p className="flex flex-wrap gap-x-4">
            {person && <span>Only what {person} did.</span>}
            {filter.subjectId && <span>Only about one thing.</span>}
            <TextLink href={auditHref(path, {})}>Show everything</TextLink>
          </p>
        )}
      </form>
    </search>
  );
}
