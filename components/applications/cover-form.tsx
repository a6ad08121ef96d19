import { PictureForm } from "@/components/pictures/picture-form";
import type { FormAction } from "@/lib/forms/state";

type CoverFormProps = { programId: string; cover: string | null; save: FormAction; remove: FormAction };

/** The picture at the head of a public page: as it is, a new one, or none. */
export function CoverForm({ programId, cover, save, remove }: CoverFormProps) {
  const program = <input type="hidden" name="programId" value={programId} />;
  return (
    <div className="grid gap-4">
      {cover && (
        // biome-ignore lint/performance/noImgElement: drawn in its size already, and next/image writes style attributes
        <img src={cover} alt="" className="aspect-5/2 w-full rounded-md bg-well object-cover" />
      )}
      <PictureForm
        name="cover"
        words={{
          form: "Picture",
          field: cover ? "A new picture" : "The picture",
          hint: "A wide one, from one of your evenings perhaps. JPEG, PNG or WebP, up to 5 MB; it is cut to a strip.",
          save: "Use this picture",
          removeForm: "Remove the picture",
          remove: "Remove the picture",
        }}
        removable={cover !== null}
        save={save}
        remove={remove}
        withSave={program}
        withRemove={program}
      />
    </div>
  );
}
