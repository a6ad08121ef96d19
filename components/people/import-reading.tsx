import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Select } from "@/components/ui/select";
import type { Encoding } from "@/lib/csv/encoding";
import type { FormAction } from "@/lib/forms/state";
import type { ImportPage } from "@/lib/people/imports/queries";
import type { FileReading } from "@/lib/people/imports/reading/rules";

const encodingWords: Record<Encoding, string | null> = {
  "utf-8": null,
  "utf-16le": "The file is saved as UTF-16, and was read as that.",
  "utf-16be": "The file is saved as UTF-16, and was read as that.",
  "windows-1252":
    "The file is not saved as UTF-8, so it was read as Windows-1252, in which older spreadsheets save. Please look at a name with an accent or umlaut; if it is wrong, save the file as “CSV UTF-8”.",
};

/** What there is to say about how the file was read as a whole. */
function remarks({ encoding, above, heading, remembered }: FileReading): string[] {
  const left =
    above.count > 0 &&
    `${above.count === 1 ? "One line" : `${above.count} lines`} above the heading in row ${heading} ${above.count === 1 ? "was" : "were"} left out: “${above.text}”.`;
  const columns = remembered && "The columns are read as in the last file with these headings.";
  return [encodingWords[encoding], left, columns].filter((text) => typeof text === "string");
}

type ImportReadingProps = { page: ImportPage; action: FormAction };

/** How the file was read where it could be read otherwise, and the way to another heading. */
export function ImportReading({ page, action }: ImportReadingProps) {
  const { id, reading } = page;
  const said = remarks(reading);
  return (
    <section aria-label="How the file was read" className="grid gap-1">
      {said.map((text) => (
        <p key={text} className="max-w-prose wrap-anywhere text-ink-soft">
          {text}
        </p>
      ))}
      <Disclosure summary={`The heading is row ${reading.heading}`}>
        <Form action={action} label="The heading" className="grid gap-4">
          <input type="hidden" name="importId" value={id} />
          <Field
            name="rowNumber"
            label="Which row says what the columns hold?"
            hint="Rows above it are left out; your decisions about people stay."
          >
            <Select defaultValue={String(reading.heading)}>
              {reading.headings.map(({ rowNumber, text }) => (
                <option key={rowNumber} value={rowNumber}>
                  {rowNumber}: {text}
                </option>
              ))}
            </Select>
          </Field>
          <div>
            <Button look="quiet" pendingLabel="Reading again…">
              This is the heading
            </Button>
          </div>
        </Form>
      </Disclosure>
    </section>
  );
}
