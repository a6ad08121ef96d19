import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { Form } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { changeBehind } from "@/lib/auth/addresses/queries";
import { wishWords } from "@/lib/auth/addresses/rules";
import { readerLocale } from "@/lib/calendar/reader";
import { currentUser } from "@/lib/tenancy/require";
import { stopByLinkAction } from "./actions";

export const metadata: Metadata = { title: "A change of your addresses", robots: { index: false } };

type Search = { searchParams: Promise<{ token?: string; stopped?: string }> };

/** Where a notice's link leads. Opening it does nothing: scanners open links. The button stops the change. */
export default async function AddressChangePage({ searchParams }: Search) {
  const { token, stopped } = await searchParams;
  if (stopped)
    return (
      <PageHeader title="Stopped">
        Your addresses stay as they are. If it was not you who asked,{" "}
        <TextLink href="/me/sign-in">look at where you are signed in</TextLink>, and sign out everywhere.
      </PageHeader>
    );
  const change = token ? await changeBehind(token) : null;
  if (!token || !change)
    return (
      <PageHeader title="Nothing is waiting">
        This change has taken effect, or was stopped. <TextLink href="/me/sign-in">Your addresses</TextLink>{" "}
        are on your own page.
      </PageHeader>
    );
  const zone = (await currentUser())?.timeZone ?? "UTC";
  return (
    <>
      <PageHeader title="A change is waiting">
        Somebody signed in to your account asked to{" "}
        <span className="wrap-anywhere">{wishWords(change.wish, change.email)}</span>. It takes effect{" "}
        <Time at={change.effectiveAt} zone={zone} locale={await readerLocale()} />.
      </PageHeader>
      <Form action={stopByLinkAction} label="Stop this change">
        <input type="hidden" name="token" value={token} />
        <Button wide pendingLabel="Stopping…">
          Stop this change
        </Button>
      </Form>
    </>
  );
}
