import type { Metadata } from "next";
import { NoticeChoices } from "@/components/letters/notice-choices";
import { MeTabs } from "@/components/profile/me-tabs";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { myNotices } from "@/lib/letters/queries";
import { requireUser } from "@/lib/tenancy/require";
import { chooseNoticesAction } from "./actions";

export const metadata: Metadata = { title: "What you are told" };

export default async function NoticesPage() {
  const user = await requireUser("/me/notices");
  return (
    <Page>
      <PageHeader title="You decide what comes by mail.">
        For all your organizations. What we do not mail stands on your pages all the same, and nobody learns
        what you chose.
      </PageHeader>
      <MeTabs current="notices" />
      <Section
        title="Mail me about"
        hint={`To ${user.email}, or the address that an organization has for you.`}
      >
        <Form action={chooseNoticesAction} label="What comes by mail" className="grid gap-6">
          <NoticeChoices notices={await myNotices(user)} />
          <div>
            <Button pendingLabel="Saving…">Save what you chose</Button>
          </div>
        </Form>
      </Section>
      <Section title="Always" hint="Too few to be a bother, and too much depends on them.">
        <p className="max-w-prose">
          Signing in and your account, invitations and applications, an organization handed to you, and
          concerns: one that you handle, and the answer to one of yours.
        </p>
      </Section>
    </Page>
  );
}
