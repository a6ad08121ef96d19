import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { PairImportPage } from "@/lib/pairings/imports/queries";

/** Erases an uploaded list of pairings, naming what is lost. */
export function DiscardPairs({ list, action }: { list: PairImportPage; action: FormAction }) {
  return (
    <Disclosure summary="Erase this list here">
      <Form action={action} label="Erase this list" className="grid gap-3">
        <input type="hidden" name="importId" value={list.id} />
        <p>
          Its {list.total.toLocaleString("en-US")} rows are lost for good here.{" "}
          {list.importedAt ? "Every pairing from it stays." : "No pairing has come from it."}
        </p>
        <div>
          <Button look="quiet" pendingLabel="Erasing…">
            Erase the list
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
