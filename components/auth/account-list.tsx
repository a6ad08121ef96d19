import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { List, Row } from "@/components/ui/list";
import { Time } from "@/components/ui/time";
import type { AccountRow } from "@/lib/auth/devices/queries";
import type { FormAction } from "@/lib/forms/state";
import { either } from "@/lib/organizations/sign-in/rules";
import type { Reader } from "./reader";

type AccountListProps = {
  accounts: AccountRow[];
  /** What else could be linked. */
  issuers: string[];
  reader: Reader;
  unlink: FormAction;
};

/** Accounts of issuers that sign a person in, and how another comes to. */
export function AccountList({ accounts, issuers, reader, unlink }: AccountListProps) {
  if (accounts.length === 0)
    return (
      <p className="max-w-prose text-ink-soft">
        None yet. Sign in with {either(issuers)} once, and the account is linked to yours if it has verified
        one of your addresses.
      </p>
    );
  return (
    <List label="Linked accounts">
      {accounts.map(({ id, provider, email, since }) => (
        <Row
          key={id}
          title={provider}
          detail={
            <span className="wrap-anywhere">
              {email}, linked <Time at={since} {...reader} show="day" />
            </span>
          }
          action={
            <Form action={unlink} label={`Unlink ${provider}`} className="">
              <input type="hidden" name="account" value={id} />
              <Button look="quiet" pendingLabel="Unlinking…">
                Unlink<span className="sr-only"> {provider}</span>
              </Button>
            </Form>
          }
        />
      ))}
    </List>
  );
}
