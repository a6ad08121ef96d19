import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";

export const TakeBack = ({ concernId, action }: { concernId: string; action: FormAction }) => (
  <Disclosure summary="Take it back">
    <Form action={action} label="Take the concern back" className="grid max-w-prose gap-3">
      <input type="hidden" name="concernId" value={concernId} />
      <p>
        Nobody is asked to answer it any more. What you wrote stays with those who may read it, marked as
        taken back; you can raise another at any time.
      </p>
      <div>
        <Button look="quiet">Take it back</Button>
      </div>
    </Form>
  </Disclosure>
);
