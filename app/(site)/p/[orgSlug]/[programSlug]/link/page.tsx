import type { Metadata } from "next";
import { BotFields } from "@/components/applications/bot-fields";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { publicHref } from "@/lib/programs/public/rules";
import { askForLinkAction } from "../actions";
import { readProgram } from "../read";

export const metadata: Metadata = { title: "Your application", robots: { index: false } };

type Params = { params: Promise<{ orgSlug: string; programSlug: string }> };

export default async function LinkPage({ params }: Params) {
  const { orgSlug, programSlug } = await params;
  const { name } = await readProgram(orgSlug, programSlug);
  return (
    <Page>
      <PageHeader title="Find your application" up={{ href: publicHref(orgSlug, programSlug), label: name }}>
        It has a page of its own, whose link is in the mails we sent you. We can send it again.
      </PageHeader>
      <Form action={askForLinkAction.bind(null, orgSlug, programSlug)} label="Send me the link">
        <BotFields />
        <Field name="email" label="The address you applied with">
          <Input type="email" autoComplete="email" required />
        </Field>
        <div>
          <Button pendingLabel="Sending…">Send me the link</Button>
        </div>
      </Form>
    </Page>
  );
}
