import type { Metadata } from "next";
import { SiteShell } from "@/components/shell/site-shell";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { linkedNotice } from "@/lib/letters/queries";
import { kindWords } from "@/lib/letters/rules";
import { requireNotices } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { chooseByLinkAction } from "./actions";

export const metadata: Metadata = { title: "Fewer mails", robots: { index: false, follow: false } };

type Props = { params: Promise<{ token: string }> };

/** Opening it changes nothing: scanners open links. The button does. */
export default async function UnsubscribePage({ params }: Props) {
  const { token } = await params;
  const { kind, mail } = await show(linkedNotice(requireNotices(token)));
  const { about, hint } = kindWords[kind];
  return (
    <SiteShell>
      <Page>
        <PageHeader title={mail ? `No more mails about ${about}?` : `No more mails about ${about}.`}>
          {mail ? hint : "It holds from now on, in all your organizations. It still stands on your pages."}
        </PageHeader>
        <Form
          action={chooseByLinkAction.bind(null, token)}
          label={mail ? "Stop these mails" : "Get these mails again"}
        >
          <input type="hidden" name="mail" value={mail ? "no" : "yes"} />
          {mail ? (
            <Button pendingLabel="Stopping…">Stop these mails</Button>
          ) : (
            <Button look="plain" pendingLabel="Changing…">
              Send them again
            </Button>
          )}
        </Form>
        <p className="max-w-prose text-ink-soft">
          This link is yours, for this one kind of mail, and signs nobody in.{" "}
          <TextLink href="/me/notices">Choose what you are told</TextLink> to see the others.
        </p>
      </Page>
    </SiteShell>
  );
}
