import type { Metadata } from "next";
import { ItemFields } from "@/components/agenda/item-fields";
import { ItemRow } from "@/components/programs/item-row";
import { RemovedList } from "@/components/programs/removed-list";
import { SessionFields } from "@/components/programs/session-fields";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Form } from "@/components/ui/form";
import { List } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { programSessionPage } from "@/lib/programs/queries";
import { minutesSentence } from "@/lib/programs/rules";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { addItemAction, arrangeItemAction, editItemAction, editSessionAction } from "./actions";

export const metadata: Metadata = { title: "Session of the plan" };

type Params = { params: Promise<{ orgSlug: string; programId: string; programSessionId: string }> };

export default async function ProgramSessionPage({ params }: Params) {
  const { orgSlug, ...ids } = await params;
  const session = await show(programSessionPage(await requireOrg(orgSlug), ids));
  const arrange = arrangeItemAction.bind(null, orgSlug);
  const idFields = Object.entries(ids).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ));
  return (
    <Page>
      <PageHeader
        title={session.title}
        up={{ href: `/o/${orgSlug}/programs/${ids.programId}`, label: session.programName }}
      >
        Session {session.position} of the plan. {minutesSentence(session.minutes, session.items)}.
      </PageHeader>
      <Section
        title="Agenda"
        hint="The groups take the questions in turn; administration is for the whole room."
      >
        {session.items.length === 0 ? (
          <EmptyState title="Nothing is planned yet.">Add what happens first, below.</EmptyState>
        ) : (
          <List ordered label="Agenda">
            {session.items.map((item, at) => (
              <ItemRow
                key={item.id}
                item={item}
                ids={ids}
                first={at === 0}
                last={at === session.items.length - 1}
                edit={editItemAction.bind(null, orgSlug)}
                arrange={arrange}
              />
            ))}
          </List>
        )}
        <RemovedList
          action={arrange}
          removed={session.removed.map(({ id, text }) => ({ id, text, fields: { ...ids, itemId: id } }))}
        />
      </Section>
      <Section title="Add to the agenda">
        <Form action={addItemAction.bind(null, orgSlug)} label="Add to the agenda">
          {idFields}
          <ItemFields />
          <div>
            <Button look="quiet" pendingLabel="Adding…">
              Add at the end
            </Button>
          </div>
        </Form>
      </Section>
      <Section title="Title and length">
        <Form action={editSessionAction.bind(null, orgSlug)} label="Title and length">
          {idFields}
          <SessionFields session={session} />
          <div>
            <Button look="quiet" pendingLabel="Saving…">
              Save
            </Button>
          </div>
        </Form>
      </Section>
    </Page>
  );
}
