import { PictureForm } from "@/components/pictures/picture-form";
import { RecapFigure } from "@/components/recaps/recap-figure";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import type { Pictured } from "@/lib/recaps/reading/queries";

type CollectionPictureProps = {
  collection: { id: string; picture: Pictured | null };
  src: string;
  save: FormAction;
  remove: FormAction;
};

/** One picture below the opening words, with what it shows and whose it is. */
export function CollectionPicture({ collection, src, save, remove }: CollectionPictureProps) {
  const { id, picture } = collection;
  const recap = <input type="hidden" name="recapId" value={id} />;
  return (
    <Section title="A picture" hint="If you have one that belongs to it.">
      {picture && <RecapFigure src={`${src}?v=${picture.id}`} picture={picture} />}
      <PictureForm
        key={picture?.id}
        name="picture"
        words={{
          form: "A picture",
          field: picture ? "Another picture" : "The picture",
          hint: "JPEG, PNG or WebP, up to 5 MB. Where and when it was taken is not kept.",
          save: picture ? "Save" : "Use this picture",
          removeForm: "Remove the picture",
          remove: "Remove the picture",
        }}
        removable={picture !== null}
        save={save}
        remove={remove}
        withSave={
          <>
            {recap}
            <Field name="alt" label="What it shows" hint="In a sentence, for those who do not see it.">
              <Input required maxLength={300} defaultValue={picture?.alt} />
            </Field>
            <Field name="credit" label="Whose picture it is" hint="It stands below: “Photo: Ana Silva”.">
              <Input required maxLength={160} defaultValue={picture?.credit} />
            </Field>
          </>
        }
        withRemove={recap}
      />
    </Section>
  );
}
