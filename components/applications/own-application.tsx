import { AnswerList } from "@/components/applications/answer-list";
import { ApplicationFields } from "@/components/applications/application-fields";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { OwnApplication } from "@/lib/applications/applying/queries";
import { phaseSentence } from "@/lib/applications/phases/rules";
import { applicationStates, isOpen, questionsFor } from "@/lib/applications/rules";
import { now } from "@/lib/clock";
import type { FormAction } from "@/lib/forms/state";

/** Before it counts: what will be sent, and the button that sends it. */
export function ConfirmPart({ application, confirm }: { application: OwnApplication; confirm: FormAction }) {
  const { program, cohort } = application;
  return (
    <>
      <PageHeader title="Send your application">
        To {program}, {cohort.name}. It is with the organizers once you press the button.
      </PageHeader>
      <Form action={confirm} label="Send the application">
        <div>
          <Button pendingLabel="Sending…">Send my application</Button>
        </div>
      </Form>
      <WhatWasSent application={application} title="What you wrote" />
    </>
  );
}

type OwnPartProps = {
  application: OwnApplication;
  /** The program's public page, while it is one. */
  home: string | null;
  locale: string;
  edit: FormAction;
  withdraw: FormAction;
};

/** How it stands, and what its sender may do. */
export function OwnPart({ application, home, locale, edit, withdraw }: OwnPartProps) {
  const { program, cohort, state, sentAt, role } = application;
  const open = isOpen(state);
  return (
    <>
      <PageHeader
        title={`Your application to ${program}`}
        up={home ? { href: home, label: program } : undefined}
      >
        {applicationStates[state].yours}
      </PageHeader>
      <WhatWasSent application={application} title="What you sent">
        <p className="text-sm text-ink-soft">
          {cohort.name}
          {cohort.mentors && `, as a ${role}`}. Sent on{" "}
          <Time at={sentAt} zone={cohort.timeZone} locale={locale} />.{" "}
          {open && phaseSentence(cohort, now(), locale)}
        </p>
      </WhatWasSent>
      {open && (
        <Section title="Change your mind">
          <div>
            {cohort.isOpen ? (
              <Disclosure summary="Change what you wrote">
                <EditForm application={application} edit={edit} />
              </Disclosure>
            ) : (
              <p className="pb-2 text-ink-soft">Applications are closed, so it stays as you sent it.</p>
            )}
            <Disclosure summary="Withdraw it">
              <Form action={withdraw} label="Withdraw the application" className="grid gap-3">
                <p>
                  Plans change. The organizers see that you withdrew, and nobody asks why. You can apply again
                  as long as applications are open.
                </p>
                <div>
                  <Button look="quiet" pendingLabel="Withdrawing…">
                    Withdraw my application
                  </Button>
                </div>
              </Form>
            </Disclosure>
          </div>
        </Section>
      )}
      {state === "withdrawn" && home && (
        <p>
          <TextLink href={home}>Back to {program}</TextLink>
        </p>
      )}
    </>
  );
}

type SentProps = { application: OwnApplication; title: string; children?: React.ReactNode };

const WhatWasSent = ({ application: { name, email, answers }, title, children }: SentProps) => (
  <Section title={title}>
    {children}
    <p className="wrap-anywhere">
      {name}, {email}
    </p>
    <AnswerList answers={answers} />
  </Section>
);

function EditForm({ application, edit }: { application: OwnApplication; edit: FormAction }) {
  const { name, email, answers, cohort, role } = application;
  return (
    <Form action={edit} label="Change the application">
      <Field name="name" label="Your name">
        <Input autoComplete="name" defaultValue={name} maxLength={160} required />
      </Field>
      <ApplicationFields
        questions={questionsFor(cohort.questions, role)}
        answers={answers}
        keptAs={`application:${cohort.id}:${email}`}
      />
      <div>
        <Button pendingLabel="Saving…">Save the changes</Button>
      </div>
    </Form>
  );
}
