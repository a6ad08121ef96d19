import { Button } from "@/components/ui/button";
import { CodeField } from "@/components/ui/code-field";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import type { WaitingProof } from "@/lib/auth/addresses/queries";
import { wishWords } from "@/lib/auth/addresses/rules";
import type { FormAction } from "@/lib/forms/state";

/** Where the code of a proof that is under way is entered. */
export function AddressProof({ proof, prove }: { proof: WaitingProof; prove: FormAction }) {
  return (
    <Notice tone="info" title="Look into your mail">
      <div className="grid gap-4">
        <p>
          We have written to <strong className="wrap-anywhere">{proof.sentTo}</strong>. Open the link there,
          or enter the six digits here, to{" "}
          <span className="wrap-anywhere">{wishWords(proof.wish, proof.email)}</span>. Both are good for ten
          minutes.
        </p>
        <Form action={prove} label="Enter the code" className="grid max-w-xs gap-4">
          <input type="hidden" name="proof" value={proof.id} />
          <CodeField />
          <div>
            <Button pendingLabel="Checking…">Confirm</Button>
          </div>
        </Form>
      </div>
    </Notice>
  );
}
