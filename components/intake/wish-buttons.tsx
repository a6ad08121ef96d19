import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook } from "@/components/ui/button-look";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

type WishButtonsProps = {
  action: FormAction;
  cohortId: string;
  person: { id: string; name: string };
  wishes: readonly { wish: string; label: ReactNode; name: string; look?: ButtonLook }[];
};

/** One small form about somebody: the button pressed says what is wished. Each is named for whoever cannot see its row. */
export function WishButtons({ action, cohortId, person, wishes }: WishButtonsProps) {
  return (
    <Form action={action} label={`About ${person.name}`} className="flex flex-wrap items-center gap-1">
      <input type="hidden" name="cohortId" value={cohortId} />
      <input type="hidden" name="aboutId" value={person.id} />
      {wishes.map(({ wish, label, name, look = "plain" }) => (
        <Button key={wish} look={look} name="do" value={wish} aria-label={`${name}: ${person.name}`}>
          {label}
        </Button>
      ))}
    </Form>
  );
}
