import { ArrangeForm } from "@/components/programs/arrange-form";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Row } from "@/components/ui/list";
import type { FormAction } from "@/lib/forms/state";
import type { TopicsPage } from "@/lib/intake/topics/queries";

type TopicRowProps = {
  topic: TopicsPage["topics"][number];
  programId: string;
  first: boolean;
  last: boolean;
  rename: FormAction;
  arrange: FormAction;
};

/** One topic of the list with its own small forms. */
export function TopicRow({ topic, programId, first, last, rename, arrange }: TopicRowProps) {
  const fields = { programId, topicId: topic.id };
  const can = [...(first ? [] : (["up"] as const)), ...(last ? [] : (["down"] as const)), "remove" as const];
  return (
    <Row
      title={topic.name}
      detail={
        topic.chosen > 0 && (topic.chosen === 1 ? "One person chose it" : `${topic.chosen} people chose it`)
      }
      action={<ArrangeForm action={arrange} what={`“${topic.name}”`} fields={fields} can={can} />}
    >
      <Disclosure summary="Rename">
        <Form action={rename} label={`Rename “${topic.name}”`}>
          {Object.entries(fields).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <Field name="name" label="Name">
            <Input defaultValue={topic.name} maxLength={60} required />
          </Field>
          <div>
            <Button pendingLabel="Saving…">Save</Button>
          </div>
        </Form>
      </Disclosure>
    </Row>
  );
}
