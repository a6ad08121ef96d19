import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FileInput } from "@/components/ui/file-input";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import { MAX_PICTURE_BYTES, pictureFiles, pictureTooLarge } from "@/lib/images/limits";

type PictureFormProps = {
  /** The field's name, for the server's answer about it. */
  name: string;
  words: { form: string; field: string; hint: string; save: string; remove: string; removeForm: string };
  /** There is one that can be taken away. */
  removable: boolean;
  save: FormAction;
  remove: FormAction;
  /** Fields that go along with a new picture, and with its removal. */
  withSave?: ReactNode;
  withRemove?: ReactNode;
};

/** A new picture, or none. What it is for, and how it looks now, is shown by whoever asks. */
export function PictureForm({
  name,
  words,
  removable,
  save,
  remove,
  withSave,
  withRemove,
}: PictureFormProps) {
  return (
    <>
      <Form action={save} label={words.form} className="grid gap-3">
        <Field name={name} label={words.field} hint={words.hint}>
          <FileInput accept={pictureFiles} maxBytes={MAX_PICTURE_BYTES} tooLarge={pictureTooLarge} />
        </Field>
        {withSave}
        <div>
          <Button look="quiet" pendingLabel="Saving…">
            {words.save}
          </Button>
        </div>
      </Form>
      {removable && (
        <Form action={remove} label={words.removeForm} className="contents">
          {withRemove}
          <div>
            <Button look="plain" pendingLabel="Removing…">
              {words.remove}
            </Button>
          </div>
        </Form>
      )}
    </>
  );
}
