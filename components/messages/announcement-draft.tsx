import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Form } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import type { FormAction } from "@/lib/forms/state";
import type { AnnouncementView } from "@/lib/messages/queries";
import { people } from "@/lib/messages/rules";
import { AnnouncementFields } from "./announcement-fields";
import { AnnouncementWords } from "./announcement-words";
import { Readers } from "./readers";

type AnnouncementDraftProps = {
  draft: AnnouncementView;
  organizing: NonNullable<AnnouncementView["organizing"]>;
  send: FormAction;
  edit: FormAction;
  drop: FormAction;
};

/** What is about to be sent, as it will be read, and to how many; then the one button. */
export function AnnouncementDraft({ draft, organizing, send, edit, drop }: AnnouncementDraftProps) {
  const { id, subject, body, author } = draft;
  const { reaches, readers, value, answersTo } = organizing;
  const reach = reaches.find((each) => each.value === value);
  const missing = reach?.notJoined ?? 0;
  return (
    <>
      <Section title="As it will be read" hideTitle>
        <AnnouncementWords body={body} author={author} />
      </Section>
      <Section
        title={reach ? `${reach.says}: ${people(readers.length)}` : "Nobody any more"}
        hint="By mail at once, outside their quiet hours, and in their inbox. For a minute you can take it back."
      >
        {missing > 0 && (
          <p className="text-ink-soft">
            {people(missing)} more {missing === 1 ? "has" : "have"} not joined yet, and will not get it.
          </p>
        )}
        {answersTo && <p className="text-ink-soft">Answers to the mail go to {answersTo}.</p>}
        <Readers names={readers} />
        <div className="flex flex-wrap gap-3">
          <Form action={send} label="Send it">
            <input type="hidden" name="announcementId" value={id} />
            <Button disabled={readers.length === 0} pendingLabel="Sending…">
              Send to {people(readers.length)}
            </Button>
          </Form>
          <Form action={drop} label="Throw it away">
            <input type="hidden" name="announcementId" value={id} />
            <Button look="plain" pendingLabel="Throwing away…">
              Throw it away
            </Button>
          </Form>
        </div>
      </Section>
      <Disclosure summary="Change the words, or whom it is for">
        <Form action={edit} label="Change it" className="grid gap-6 py-2">
          <input type="hidden" name="announcementId" value={id} />
          <AnnouncementFields
            reaches={reaches}
            keptAs={`announcement:${id}`}
            first={{ value, subject, body }}
          />
          <div>
            <Button look="quiet" pendingLabel="Saving…">
              Save the change
            </Button>
          </div>
        </Form>
      </Disclosure>
    </>
  );
}
