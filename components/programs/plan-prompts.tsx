import { ArrangedRow } from "@/components/programs/arranged-row";
import { PromptFields } from "@/components/programs/prompt-fields";
import { RemovedList } from "@/components/programs/removed-list";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { List, Row } from "@/components/ui/list";
import type { FormAction } from "@/lib/forms/state";
import type { ProgramPage } from "@/lib/programs/queries";
import { audienceLabels } from "@/lib/prompts/rules";

type PlanPromptsProps = { program: ProgramPage; add: FormAction; edit: FormAction; arrange: FormAction };

/** The prompts of a plan, in the order of the sessions they follow. */
export function PlanPrompts({ program, add, edit, arrange }: PlanPromptsProps) {
  const { prompts, sessions, canManageProgram, id: programId } = program;
  const sessionAt = (position: number) => sessions.find((session) => session.position === position)?.title;
  const detailOf = ({ afterSession, audience }: (typeof prompts)[number]) =>
    `After session ${afterSession}, ${sessionAt(afterSession)} · answers go to: ${audienceLabels[audience].toLowerCase()}`;
  const fieldsOf = (promptId: string) => ({ programId, promptId });
  return (
    <>
      {prompts.length > 0 && (
        <List label="Prompts">
          {prompts.map((prompt) =>
            canManageProgram ? (
              <ArrangedRow
                key={prompt.id}
                text={prompt.text}
                voice="people"
                detail={detailOf(prompt)}
                fields={fieldsOf(prompt.id)}
                can={["remove"]}
                arrange={arrange}
                edit={edit}
              >
                <PromptFields prompt={prompt} sessions={sessions} />
              </ArrangedRow>
            ) : (
              <Row key={prompt.id} title={prompt.text} voice="people" detail={detailOf(prompt)} />
            ),
          )}
        </List>
      )}
      {canManageProgram && (
        <div>
          <RemovedList
            action={arrange}
            removed={program.removed.prompts.map(({ id, text }) => ({ id, text, fields: fieldsOf(id) }))}
          />
          <Disclosure summary="Add a prompt">
            <Form action={add} label="Add a prompt">
              <input type="hidden" name="programId" value={programId} />
              <PromptFields sessions={sessions} />
              <div>
                <Button look="quiet" pendingLabel="Adding…">
                  Add the prompt
                </Button>
              </div>
            </Form>
          </Disclosure>
        </div>
      )}
    </>
  );
}
