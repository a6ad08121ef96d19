import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { List, Row } from "@/components/ui/list";
import { Select } from "@/components/ui/select";
import type { Address } from "@/lib/auth/addresses/queries";
import { waitHours } from "@/lib/auth/addresses/rules";
import type { FormAction } from "@/lib/forms/state";

type AddressListProps = {
  addresses: Address[];
  /** No other change waits. */
  canChange: boolean;
  ask: FormAction;
};

const detailOf = ({ primary, verified }: Address): string => {
  if (!verified) return "Not confirmed yet: sign in by mail once, and it is.";
  return primary ? "Your primary address: mail about your account goes here." : "Signs you in, too.";
};

/** A person's addresses; each but the primary one can become it, or go. */
export function AddressList({ addresses, canChange, ask }: AddressListProps) {
  const mailboxes = addresses.filter(({ verified }) => verified).map(({ email }) => email);
  return (
    <List label="Your addresses">
      {addresses.map((address) => (
        <Row
          key={address.email}
          title={<span className="wrap-anywhere">{address.email}</span>}
          detail={detailOf(address)}
        >
          {canChange && !address.primary && address.verified && (
            <Disclosure summary="Make it the primary one, or remove it">
              <Form action={ask} label={`Change ${address.email}`} className="grid gap-4">
                <input type="hidden" name="email" value={address.email} />
                <Field
                  name="sentTo"
                  label="Send a code to"
                  hint={`Any mailbox of yours that still works. Then all of them get a notice, and the change waits ${waitHours} hours.`}
                >
                  <Select defaultValue={address.email}>
                    {mailboxes.map((email) => (
                      <option key={email} value={email}>
                        {email}
                      </option>
                    ))}
                  </Select>
                </Field>
                <div className="flex flex-wrap gap-3">
                  <Button look="quiet" name="wish" value="primary" pendingLabel="Sending…">
                    Make it the primary one
                  </Button>
                  <Button look="quiet" name="wish" value="removal" pendingLabel="Sending…">
                    Remove it
                  </Button>
                </div>
              </Form>
            </Disclosure>
          )}
        </Row>
      ))}
    </List>
  );
}
