import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PictureInput } from "@/components/ui/picture-input";
import type { FormAction } from "@/lib/forms/state";
import { MAX_PICTURE_BYTES, pictureTooLarge } from "@/lib/images/limits";

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
  const also = somewhere && <Checkbox name="also" label="Also in all my organizations" defaultChecked />;
  return (
    <div className="grid gap-6 sm:grid-cols-[auto_minmax(0,1fr)] sm:items-start sm:gap-8">
      <Avatar name={name} size="xl" src={portrait} />
      <div className="grid gap-4">
        <Form action={save} label="Portrait" className="grid gap-3">
          <Field
            name="portrait"
            label={portrait ? "A new picture" : "A picture of you"}
            hint="Members of your organizations see it. JPEG, PNG or WebP, up to 5 MB; it is cut to a square and drawn anew: where it was taken is not kept."
          >
            <PictureInput maxBytes={MAX_PICTURE_BYTES} tooLarge={pictureTooLarge} />
          </Field>
          {also}
          <div>
            <Button look="quiet" pendingLabel="Saving…">
              Use this picture
            </Button>
          </div>
        </Form>
        {portrait && (
          <Form action={remove} label="Remove the portrait" className="contents">
            {somewhere && <input type="hidden" name="also" value="yes" />}
            <div>
              <Button look="plain" pendingLabel="Removing…">
                {somewhere ? "Remove it, everywhere" : "Remove it"}
              </Button>
            </div>
          </Form>
        )}
      </div>
    </div>
  );
}
