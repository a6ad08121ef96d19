import { AgendaList } from "@/components/programs/agenda-list";
import { ArrangeForm } from "@/components/programs/arrange-form";
import { RemovedList } from "@/components/programs/removed-list";
import { SessionFields } from "@/components/programs/session-fields";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import type { FormAction } from "@/lib/forms/state";
import type { ProgramPage } from "@/lib/programs/queries";
import { minutesSentence } from "@/lib/programs/rules";

type PlanSessionsProps = { program: ProgramPage; href: string; add: FormAction; arrange: FormAction };

/** The sessions of a plan: to be read by everybody, arranged by organizers. */
export function PlanSessions({ program, href, add, arrange }: PlanSessionsProps) {
  const { sessions, canManageProgram } = program;
  const fieldsOf = (id: string) => ({ programId: program.id, programSessionId: id });
  return (
    <>
      <ol className="divide-y divide-line border-y border-line">
        {sessions.map((session, at) => (
          <li key={session.id} className="py-1">
            <Disclosure
              summary={
                <>
                  {session.position}. {session.title}
                  <span className="block text-sm font-normal text-ink-soft">
                    {minutesSentence(session.minutes, session.items)}
                  </span>
                </>
              }
            >
              <div className="grid gap-4">
                <AgendaList items={session.items} />
                {canManageProgram && (
                  <div className="flex flex-wrap items-center gap-3">
                    <ButtonLink href={`${href}/sessions/${session.id}`} look="quiet">
                      Edit this session
                    </ButtonLink>
                    <ArrangeForm
                      action={arrange}
                      what={session.title}
                      fields={fieldsOf(session.id)}
                      can={[
                        ...(at > 0 ? (["up"] as const) : []),
                        ...(at < sessions.length - 1 ? (["down"] as const) : []),
                        ...(sessions.length > 1 ? (["remove"] as const) : []),
                      ]}
                    />
                  </div>
                )}
              </div>
            </Disclosure>
          </li>
        ))}
      </ol>
      {canManageProgram && (
        <div>
          <RemovedList
            action={arrange}
            removed={program.removed.sessions.map(({ id, title }) => ({
              id,
              text: title,
              fields: fieldsOf(id),
            }))}
          />
          <Disclosure summary="Add a session">
            <Form action={add} label="Add a session">
              <input type="hidden" name="programId" value={program.id} />
              <SessionFields />
              <div>
                <Button look="quiet" pendingLabel="Adding…">
                  Add the session
                </Button>
              </div>
            </Form>
          </Disclosure>
        </div>
      )}
    </>
  );
}
