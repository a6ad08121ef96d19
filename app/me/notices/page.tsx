import type { Metadata } from "next";
import { NoticeChoices } from "@/components/letters/notice-choices";
import { TimesFields } from "@/components/letters/times-fields";
import { MeTabs } from "@/components/profile/me-tabs";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { zoneName } from "@/lib/calendar/when";
import { myNotices } from "@/lib/letters/queries";
import { requireUser } from "@/lib/tenancy/require";
import { chooseNoticesAction, chooseTimesAction } from "./actions";

export const metadata: Metadata = { title: "What you are told" };

export default async function NoticesPage() {
  const user = await requireUser("/me/notices");
  const { kinds, times, stopped } = await myNotices(user);
  const clocks = user.timeZone
    ? `By the clocks of ${zoneName(user.timeZone)}, your time zone.`
    : "By the clocks of the organization it comes from: your profile says no time zone.";
  return (
    <Page>
      <PageHeader title="You decide what you are told, and when.">
        For all your organizations. What you are not told stands on your pages all the same, and nobody learns
        what you chose.
      </PageHeader>
      <MeTabs current="notices" />
      <Section title="When" hint={`${clocks} What belongs in your calendar is mailed at once, at any hour.`}>
        {stopped && (
          <Notice>
            You have stopped the mails that put several things together: what waits for your hour stands in
            your inbox alone. Saving here starts them again.
          </Notice>
        )}
        <Form action={chooseTimesAction} label="When mail comes" className="grid gap-6">
          <TimesFields times={times} />
          <div>
            <Button pendingLabel="Saving…">Save when</Button>
          </div>
        </Form>
      </Section>
      <Section
        title="What"
        hint={`Mail goes to ${user.email}, or the address that an organization has for you. Your inbox is behind the bell on an organization's pages.`}
      >
        <Form action={chooseNoticesAction} label="What you are told" className="grid gap-6">
          <NoticeChoices kinds={kinds} />
          <div>
            <Button pendingLabel="Saving…">Save what</Button>
          </div>
        </Form>
      </Section>
      <Section title="Always" hint="Too few to be a bother, and too much depends on them.">
        <p className="max-w-prose">
          Signing in and your account, invitations and applications, an organization handed to you, and
          concerns: one that you handle, and the answer to one of yours. These are mailed at once.
        </p>
      </Section>
    </Page>
  );
}
