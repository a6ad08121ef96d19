import { Checkbox } from "@/components/ui/checkbox";
import { FieldGroup } from "@/components/ui/field-group";

type ProfileTargetsProps = { organizations: readonly { slug: string; name: string }[] };

/** The organizations that get a copy when the profile is saved. */
export function ProfileTargets({ organizations }: ProfileTargetsProps) {
  if (organizations.length === 0) return null;
  return (
    <FieldGroup
      name="also"
      label="Also in these organizations"
      hint="Those you leave out keep what they have. Where you join next, it comes along."
    >
      <div>
        {organizations.map(({ slug, name }) => (
          <Checkbox key={slug} name="also[]" value={slug} label={name} defaultChecked />
        ))}
      </div>
    </FieldGroup>
  );
}
