import { PictureForm } from "@/components/pictures/picture-form";
import { Logo } from "@/components/shell/logo";
import type { FormAction } from "@/lib/forms/state";

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
      <PictureForm
        name="logo"
        words={{
          form: "Logo",
          field: logo ? "A new logo" : "The logo",
          hint: "It stands beside the name on every page. JPEG, PNG or WebP, up to 5 MB; a wide one with little margin looks best.",
          save: "Use this logo",
          removeForm: "Remove the logo",
          remove: "Remove the logo",
        }}
        removable={logo !== null}
        save={save}
        remove={remove}
      />
    </div>
  );
}
