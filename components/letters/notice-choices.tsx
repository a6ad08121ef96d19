import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "@/components/ui/field-group";
import type { NoticeLine } from "@/lib/letters/queries";
import { kindWords } from "@/lib/letters/rules";

/** One yes or no a kind. What is shown goes along, so that a kind that was not shown keeps what was chosen. */
export function NoticeChoices({ notices }: { notices: readonly NoticeLine[] }) {
  return (
    <FieldGroup name="mail" label="Mail me about" hideLabel>
      <div className="divide-y divide-line border-y border-line">
        {notices.map(({ kind, mail }) => (
          <div key={kind} className="py-2.5">
            <input type="hidden" name="shown[]" value={kind} />
            <Checkbox
              name="mail[]"
              value={kind}
              label={<span className="font-semibold">{kindWords[kind].title}</span>}
              hint={kindWords[kind].hint}
              defaultChecked={mail}
            />
          </div>
        ))}
      </div>
    </FieldGroup>
  );
}
