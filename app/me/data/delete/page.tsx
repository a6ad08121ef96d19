import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ConfirmDeletion } from "@/components/own-data/confirm-deletion";
import { WhatHappens } from "@/components/own-data/what-happens";
import { List, Row } from "@/components/ui/list";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { deletionPage } from "@/lib/own-data/deletion/queries";
import { inTheWay } from "@/lib/own-data/deletion/rules";
import { requireUser } from "@/lib/tenancy/require";
import { askForDeletionAction, confirmDeletionAction } from "./actions";

export const metadata: Metadata = { title: "Delete my account" };

export default async function DeletePage() {
  const user = await requireUser("/me/data/delete");
  const { standings, codeSentTo, waiting } = await deletionPage(user);
  if (waiting) redirect("/me/data");
  const blocked = inTheWay(standings);
  return (
    <Page>
      <PageHeader title="Before you go" up={{ href: "/me/data", label: "Your data" }}>
        This is what happens when your account is deleted. You may want to{" "}
        <TextLink href="/me/data">take your data along</TextLink> first.
      </PageHeader>
      {blocked.length > 0 && (
        <Section title="What is in the way">
          <Notice tone="warn">
            You are the only owner there. Make somebody else an owner first; then come back.
          </Notice>
          <List label="Organizations without another owner">
            {blocked.map(({ slug, name }) => (
              <Row
                key={slug}
                title={name}
                action={<TextLink href={`/o/${slug}/settings/hand-over`}>Hand {name} over</TextLink>}
              />
            ))}
          </List>
        </Section>
      )}
      <WhatHappens standings={standings} />
      {blocked.length === 0 && (
        <ConfirmDeletion
          email={user.email}
          codeSentTo={codeSentTo}
          ask={askForDeletionAction}
          confirm={confirmDeletionAction}
        />
      )}
    </Page>
  );
}
