import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { ImportPage } from "@/lib/people/imports/queries";

type DiscardImportProps = { page: ImportPage; action: FormAction };

/** Erases an upload, naming what is lost. */
export function DiscardImport({ page, action }: DiscardImportProps) {
  const { id, counts, importedAt } = page;
  return (
    <Disclosure summary="Erase this file here">
      <Form action={action} className="grid gap-3" label="Erase this file">
        <input type="hidden" name="importId" value={id} />
        <p>
          Its {counts.total.toLocaleString("en-US")} rows and your decisions about them are lost for good.{" "}
          {importedAt ? "Everybody imported from it stays." : "Nobody was imported from it."}
        </p>
        <div>
          <Button look="quiet" pendingLabel="Erasing…">
            Erase the file
          </Button>
        </div>
      </Form>
    </Disclosure>
  );
}
