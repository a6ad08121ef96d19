import { Logo } from "@/components/shell/logo";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { PictureInput } from "@/components/ui/picture-input";
import type { FormAction } from "@/lib/forms/state";
import { MAX_PICTURE_BYTES, pictureTooLarge } from "@/lib/images/limits";

type LogoFormProps = { logo: string | null; save: FormAction; remove: FormAction };

/** The organization's logo: as it is, a new one, or none. */
export function LogoForm({ logo, save, remove }: LogoFormProps) {
  return (
    <div className="grid gap-4">
      {logo && (
        <div className="justify-self-start rounded-md border border-line p-4">
          <Logo src={logo} />
        </div>
      )}
      <Form action={save} label="Logo" className="grid gap-3">
        <Field
          name="logo"
          label={logo ? "A new logo" : "The logo"}
          hint="It stands beside the name on every page. JPEG, PNG or WebP, up to 5 MB; a wide one with little margin looks best."
        >
          <PictureInput maxBytes={MAX_PICTURE_BYTES} tooLarge={pictureTooLarge} />
        </Field>
        <div>
          <Button look="quiet" pendingLabel="Saving…">
            Use this logo
          </Button>
        </div>
      </Form>
      {logo && (
        <Form action={remove} label="Remove the logo" className="contents">
          <div>
            <Button look="plain" pendingLabel="Removing…">
              Remove the logo
            </Button>
          </div>
        </Form>
      )}
    </div>
  );
}
