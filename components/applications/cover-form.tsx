import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PictureInput } from "@/components/ui/picture-input";
import type { FormAction } from "@/lib/forms/state";
import { MAX_PICTURE_BYTES, pictureTooLarge } from "@/lib/images/limits";

type CoverFormProps = { programId: string; cover: string | null; save: FormAction; remove: FormAction };

/** The picture at the head of a public page: as it is, a new one, or none. */
export function CoverForm({ programId, cover, save, remove }: CoverFormProps) {
  return (
    <div className="grid gap-4">
      {cover && (
        // biome-ignore lint/performance/noImgElement: drawn in its size already, and next/image writes style attributes
        <img src={cover} alt="" className="aspect-5/2 w-full rounded-md bg-well object-cover" />
      )}
      <Form action={save} label="Picture" className="grid gap-3">
        <input type="hidden" name="programId" value={programId} />
        <Field
          name="cover"
          label={cover ? "A new picture" : "The picture"}
          hint="A wide one, from one of your evenings perhaps. JPEG, PNG or WebP, up to 5 MB; it is cut to a strip."
        >
          <PictureInput maxBytes={MAX_PICTURE_BYTES} tooLarge={pictureTooLarge} />
        </Field>
        <div>
          <Button look="quiet" pendingLabel="Saving…">
            Use this picture
          </Button>
        </div>
      </Form>
      {cover && (
        <Form action={remove} label="Remove the picture" className="contents">
          <input type="hidden" name="programId" value={programId} />
          <div>
            <Button look="plain" pendingLabel="Removing…">
              Remove the picture
            </Button>
          </div>
        </Form>
      )}
    </div>
  );
}
