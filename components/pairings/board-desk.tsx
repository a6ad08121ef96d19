import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { Form } from "@/components/ui/form";
import { List, Row } from "@/components/ui/list";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import type { FormAction } from "@/lib/forms/state";
import { namesInARow } from "@/lib/home/items/rules";
import type { BoardDesk } from "@/lib/pairings/board/desk/queries";

type BoardDeskProps = { desk: BoardDesk; base: string; here: string; propose: FormAction };

/** What waits for organizers beside the pairings: what a no set free, requests to approve, pairs that need a look. */
export function BoardNext({ desk, base, here, propose }: BoardDeskProps) {
  const { rest, approvals, looks, again } = desk;
  return (
    <>
      {rest && (
        <Section
          title="After a no"
          hint="Whoever is free now, matched again with everything else as it is. Nothing happens without you."
          action={<TextLink href={`${base}/drafts/${rest.draftId}`}>Look at it as a draft</TextLink>}
        >
          <Form action={propose} label="Propose a suggested pair" className="grid gap-3">
            <input type="hidden" name="draftId" value={rest.draftId} />
            <List label="Suggested pairs">
              {rest.pairs.map(({ menteeId, mentee, mentor, reason }) => (
                <Row
                  key={menteeId}
                  title={`${mentee} with ${mentor}`}
                  action={
                    <Button name="menteeId" value={menteeId} look="quiet" pendingLabel="Proposing…">
                      Propose
                      <span className="sr-only">
                        {" "}
                        {mentee} with {mentor}
                      </span>
                    </Button>
                  }
                >
                  <p className="font-serif text-lg leading-snug">{reason}</p>
                </Row>
              ))}
            </List>
          </Form>
          {rest.more > 0 && <p className="text-sm text-ink-soft">And {rest.more} more in the draft.</p>}
        </Section>
      )}
      {approvals.length > 0 && (
        <Section title="They have chosen each other" hint="Both said yes. Your word pairs them.">
          <List label="Requests to approve">
            {approvals.map(({ id, mentor, mentee }) => (
              <Row
                key={id}
                title={`${mentee} and ${mentor}`}
                action={
                  <ButtonLink look="quiet" href={`${base}/requests/${id}`}>
                    Read and decide
                  </ButtonLink>
                }
              />
            ))}
          </List>
        </Section>
      )}
      {(looks > 0 || again.length > 0) && (
        <Section title="Worth a look">
          {looks > 0 && (
            <p>
              {looks === 1 ? "One pair" : `${looks} pairs`} could do with a look, by what they said or did not
              say. <TextLink href={`${here}/care`}>Read what they said</TextLink>
            </p>
          )}
          {again.length > 0 && (
            <p>
              {namesInARow(again, 6)} {again.length === 1 ? "looks" : "look"} for a new match after an ending.
            </p>
          )}
        </Section>
      )}
    </>
  );
}
