import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import type { FormAction } from "@/lib/forms/state";

type NoTopicsProps = { programId: string; base: string; begin: FormAction };

/** Says that a program has no topics yet, and gives it the ones that are ready. */
export function NoTopics({ programId, base, begin }: NoTopicsProps) {
  return (
    <Notice
      tone="warn"
      title="There are no topics to choose from yet"
      action={
        <Form
          action={begin}
          label="Begin with a list"
          className="flex flex-wrap items-center gap-x-5 gap-y-2"
        >
          <input type="hidden" name="programId" value={programId} />
          <Button look="quiet" pendingLabel="One moment…">
            Begin with our list
          </Button>
          <TextLink href={`${base}/programs/${programId}/topics`}>Make your own</TextLink>
        </Form>
      }
    >
      Pairs are made of what people offer and look for, so the list comes first. Ours suits this kind of
      program, and you can change it.
    </Notice>
  );
}
