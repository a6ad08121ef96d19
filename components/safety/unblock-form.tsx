import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

type UnblockFormProps = { membershipId: string; name: string; action: FormAction };

export const UnblockForm = ({ membershipId, name, action }: UnblockFormProps) => (
  <Form action={action} label={`Take back the block of ${name}`} className="grid gap-3">
    <input type="hidden" name="membershipId" value={membershipId} />
    <div>
      <Button look="plain" className="-ms-2">
        Take the block back
      </Button>
    </div>
  </Form>
);
