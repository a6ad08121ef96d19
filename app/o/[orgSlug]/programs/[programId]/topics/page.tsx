import type { Metadata } from "next";
import { TopicRow } from "@/components/intake/topic-row";
import { RemovedList } from "@/components/programs/removed-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { List } from "@/components/ui/list";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { topicsPage } from "@/lib/intake/topics/queries";
import { MOST_TOPICS } from "@/lib/intake/topics/schema";
import { requireOrg } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { addTopicAction, arrangeTopicAction, beginTopicsAction, renameTopicAction } from "./actions";

export const metadata: Metadata = { title: "Topics to offer and look for" };

type Params = { params: Promise<{ orgSlug: string; programId: string }> };

export default async function TopicsPage({ params }: Params) {
  const { orgSlug, programId } = await params;
  const ctx = await requireOrg(orgSlug);
  const { program, topics, removed } = await show(topicsPage(ctx, programId));
  const arrange = arrangeTopicAction.bind(null, orgSlug);
  return (
    <Page>
      <PageHeader
        title="Topics to offer and look for"
        up={{ href: `/o/${orgSlug}/programs/${programId}`, label: program.name }}
      >
        Mentors say which of these they offer, mentees which they look for. Pairs are made of it, so a dozen
        good ones help more than forty.
      </PageHeader>
      <Section
        title="The list"
        hint={topics.length > 0 ? "In the order in which people read it." : undefined}
      >
        {topics.length > 0 ? (
          <List label="Topics">
            {topics.map((topic, at) => (
              <TopicRow
                key={topic.id}
                topic={topic}
                programId={programId}
                first={at === 0}
                last={at === topics.length - 1}
                rename={renameTopicAction.bind(null, orgSlug)}
                arrange={arrange}
              />
            ))}
          </List>
        ) : (
          <EmptyState
            title="Your topics will be here."
            action={
              <Form action={beginTopicsAction.bind(null, orgSlug)} label="Begin with a list">
                <input type="hidden" name="programId" value={programId} />
                <Button pendingLabel="One moment…">Begin with our list</Button>
              </Form>
            }
          >
            Begin with a list that suits this kind of program and change what you like, or add your own below.
          </EmptyState>
        )}
        <RemovedList
          action={arrange}
          removed={removed.map(({ id, name }) => ({
            id,
            text: name,
            fields: { programId, topicId: id },
          }))}
        />
        {topics.length < MOST_TOPICS ? (
          <Form action={addTopicAction.bind(null, orgSlug)} label="Add a topic">
            <input type="hidden" name="programId" value={programId} />
            <Field name="name" label="One more topic" hint="A few words, such as “Difficult conversations”.">
              <Input maxLength={60} required key={topics.length} />
            </Field>
            <div>
              <Button look="quiet" pendingLabel="Adding…">
                Add the topic
              </Button>
            </div>
          </Form>
        ) : (
          <p className="text-ink-soft">
            The list is full: {MOST_TOPICS} topics. Take one out to add another.
          </p>
        )}
      </Section>
    </Page>
  );
}
