import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "@/components/ui/field-group";
import type { NoticeLine } from "@/lib/letters/queries";
import { kindWords } from "@/lib/letters/rules";

/** Two yes or no a kind. What is shown goes along, so that a kind that was not shown keeps what was chosen. */
export function NoticeChoices({ kinds }: { kinds: readonly NoticeLine[] }) {
  return (
    <div className="divide-y divide-line border-y border-line">
      {kinds.map(({ kind, mail, app }) => (
        <div key={kind} className="pt-4 pb-2">
          <input type="hidden" name="shown[]" value={kind} />
          <FieldGroup label={kindWords[kind].title} hint={kindWords[kind].hint}>
            <div className="flex flex-wrap gap-x-8">
              <Checkbox name="mail[]" value={kind} label="By mail" defaultChecked={mail} />
              <Checkbox name="app[]" value={kind} label="In my inbox" defaultChecked={app} />
            </div>
          </FieldGroup>
        </div>
      ))}
    </div>
  );
}
