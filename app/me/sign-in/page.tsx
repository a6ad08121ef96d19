import type { Metadata } from "next";
import { AccountList } from "@/components/auth/account-list";
import { AddAddress } from "@/components/auth/add-address";
import { AddressList } from "@/components/auth/address-list";
import { AddressProof } from "@/components/auth/address-proof";
import { AddressWait } from "@/components/auth/address-wait";
import { SessionList } from "@/components/auth/session-list";
import { MeTabs } from "@/components/profile/me-tabs";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { myAddresses } from "@/lib/auth/addresses/queries";
import { wantsSecondAddress } from "@/lib/auth/addresses/rules";
import { myDevices } from "@/lib/auth/devices/queries";
import { offered } from "@/lib/auth/methods";
import { readerLocale } from "@/lib/calendar/reader";
import { requireUser, sessionToken } from "@/lib/tenancy/require";
import {
  addAddressAction,
  askForChangeAction,
  endSessionAction,
  endSessionsAction,
  proveByCodeAction,
  stopChangeAction,
  unlinkAction,
} from "./actions";

export const metadata: Metadata = { title: "Signing in" };

export default async function MySignInPage() {
  const user = await requireUser("/me/sign-in");
  const { addresses, change, proof } = await myAddresses(user);
  const { sessions, accounts } = await myDevices(user, (await sessionToken()) ?? "");
  const reader = { zone: user.timeZone ?? "UTC", locale: await readerLocale() };
  const issuers = offered().map(({ name }) => name);
  return (
    <Page>
      <PageHeader title="Signing in">How you get in, and where you are signed in.</PageHeader>
      <MeTabs current="signIn" />
      <Section
        title="Your addresses"
        hint="Each of them signs you in. An organization sees only the one it wrote to."
      >
        {change && <AddressWait change={change} reader={reader} stop={stopChangeAction} />}
        {proof && <AddressProof proof={proof} prove={proveByCodeAction} />}
        <AddressList addresses={addresses} canChange={change === null} ask={askForChangeAction} />
        <AddAddress add={addAddressAction} urgent={wantsSecondAddress(addresses)} />
      </Section>
      <Section
        title="Where you are signed in"
        hint="A session ends by itself 30 days after signing in. Anything here that you do not know? Sign it out."
      >
        <SessionList sessions={sessions} reader={reader} end={endSessionAction} endMany={endSessionsAction} />
      </Section>
      {(accounts.length > 0 || issuers.length > 0) && (
        <Section title="Linked accounts" hint="Accounts elsewhere that sign you in here.">
          <AccountList accounts={accounts} issuers={issuers} reader={reader} unlink={unlinkAction} />
        </Section>
      )}
      <Section title="What happened to your account" hint="Only you read this, and nobody can change it.">
        <p className="max-w-prose">
          Every time somebody signed in as you, and every change of your account: what, when, from where.{" "}
          <TextLink href="/me/activity">Look at the list</TextLink>
        </p>
      </Section>
    </Page>
  );
}
