import { PictureForm } from "@/components/pictures/picture-form";
import { Avatar } from "@/components/ui/avatar";
import { Checkbox } from "@/components/ui/checkbox";
import type { FormAction } from "@/lib/forms/state";

type PortraitFormProps = {
  name: string;
  /** The picture's address, or null. */
  portrait: string | null;
  /** The person belongs to an organization that could have it too. */
  somewhere: boolean;
  save: FormAction;
  remove: FormAction;
};

/** A person's portrait: as it is, a new one, or none. */
export function PortraitForm({ name, portrait, somewhere, save, remove }: PortraitFormProps) {
  return (
    <div className="grid gap-6 sm:grid-cols-[auto_minmax(0,1fr)] sm:items-start sm:gap-8">
      <Avatar name={name} size="xl" src={portrait} />
      <div className="grid gap-4">
        <PictureForm
          name="portrait"
          words={{
            form: "Portrait",
            field: portrait ? "A new picture" : "A picture of you",
            hint: "Members of your organizations see it. JPEG, PNG or WebP, up to 5 MB; it is cut to a square and drawn anew: where it was taken is not kept.",
            save: "Use this picture",
            removeForm: "Remove the portrait",
            remove: somewhere ? "Remove it, everywhere" : "Remove it",
          }}
          removable={portrait !== null}
          save={save}
          remove={remove}
          withSave={somewhere && <Checkbox name="also" label="Also in all my organizations" defaultChecked />}
          withRemove={somewhere && <input type="hidden" name="also" value="yes" />}
        />
      </div>
    </div>
  );
}
