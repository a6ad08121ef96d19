import type { ReactNode } from "react";
import { ArrangeForm, type Step } from "@/components/programs/arrange-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Row } from "@/components/ui/list";
import type { FormAction } from "@/lib/forms/state";

type ArrangedRowProps = {
  /** What the row says, and what its buttons are about. */
  text: string;
  voice: "tool" | "people";
  detail: ReactNode;
  /** The ids that say which row. */
  fields: Record<string, string>;
  can: readonly Step[];
  arrange: FormAction;
  edit: FormAction;
  /** The fields of its edit form. */
  children: ReactNode;
};

/** The steps of a row that goes up and down among others. */
export const stepsOf = ({ first, last, removable = true }: Place): Step[] => [
  ...(first ? [] : (["up"] as const)),
  ...(last ? [] : (["down"] as const)),
  ...(removable ? (["remove"] as const) : []),
];

type Place = { first: boolean; last: boolean; removable?: boolean };

/** A row of a list that somebody composes: moved, reworded, taken out. */
export function ArrangedRow({ text, voice, detail, fields, can, arrange, edit, children }: ArrangedRowProps) {
  const what = `“${text}”`;
  return (
    <Row
      title={text}
      voice={voice}
      detail={detail}
      action={<ArrangeForm action={arrange} what={what} fields={fields} can={can} />}
    >
      <Disclosure summary="Edit">
        <Form action={edit} label={`Edit ${what}`}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          {children}
          <div>
            <Button pendingLabel="Saving…">Save</Button>
          </div>
        </Form>
      </Disclosure>
    </Row>
  );
}
