import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { FieldGroup } from "@/components/ui/field-group";
import { Form } from "@/components/ui/form";
import { Textarea } from "@/components/ui/textarea";
import type { FormAction } from "@/lib/forms/state";
import type { SignInRules } from "@/lib/organizations/sign-in/queries";

const labelOf = ({ id, name }: SignInRules["methods"][number]): string =>
  id === "mail" ? "By mail: a link and a code" : name;

/** Which ways to sign in, and which mail domains, an organization takes. */
export function SignInRulesForm({ rules, action }: { rules: SignInRules; action: FormAction }) {
  return (
    <Form action={action} label="Who comes in, and how">
      <FieldGroup
        name="methods"
        label="People sign in"
        hint="Whoever came another way is asked to sign in by one of these before they see anything here."
      >
        {rules.methods.map((method) => (
          <Checkbox
            key={method.id}
            name="methods[]"
            value={method.id}
            label={labelOf(method)}
            defaultChecked={method.allowed}
          />
        ))}
      </FieldGroup>
      <Field
        name="domains"
        label="Mail domains"
        optional
        hint="One a line, such as example.org. Left empty, any address will do. With domains, only addresses there are invited, and everybody needs a confirmed one among theirs; whoever has none is asked to add it."
      >
        <Textarea
          rows={3}
          defaultValue={rules.domains.join("\n")}
          spellCheck={false}
          autoCapitalize="none"
          autoCorrect="off"
        />
      </Field>
      <div>
        <Button pendingLabel="Saving…">Save</Button>
      </div>
    </Form>
  );
}
