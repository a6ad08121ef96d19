import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { RadioGroup } from "@/components/ui/radio-group";
import type { OrgRole } from "@/lib/db/generated/enums";
import type { FormAction } from "@/lib/forms/state";
import { roleWords } from "@/lib/people/rules";

type RoleFormProps = { person: { membershipId: string; name: string; role: OrgRole }; action: FormAction };

const roles = ["member", "organizer", "owner"] as const;

/** What somebody may do in the organization; for owners. */
export function RoleForm({ person, action }: RoleFormProps) {
  return (
    <Form action={action} label={`Role of ${person.name}`}>
      <input type="hidden" name="membershipId" value={person.membershipId} />
      <RadioGroup
        name="role"
        label={`Role of ${person.name}`}
        hideLabel
        required
        defaultValue={person.role}
        options={roles.map((role) => ({
          value: role,
          label: roleWords[role].label,
          hint: roleWords[role].means,
        }))}
      />
      <div>
        <Button look="quiet" pendingLabel="Saving…">
          Save the role
        </Button>
      </div>
    </Form>
  );
}
