import type { Metadata } from "next";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { publicHref } from "@/lib/programs/public/rules";
import { readProgram } from "../read";

export const metadata: Metadata = { title: "Check your mail", robots: { index: false } };

type Props = {
  params: Promise<{ orgSlug: string; programSlug: string }>;
  searchParams: Promise<{ what?: string | string[] }>;
};

export default async function SentPage({ params, searchParams }: Props) {
  const { orgSlug, programSlug } = await params;
  const { name } = await readProgram(orgSlug, programSlug);
  const here = publicHref(orgSlug, programSlug);
  const isLink = (await searchParams).what === "link";
  return (
    <Page>
      <PageHeader title={isLink ? "Look into your mail" : "One more step"} up={{ href: here, label: name }}>
        {isLink
          ? "If somebody applied with this address, the link to that application is on its way to it."
          : "We have kept your application and sent you a mail. Press the button behind its link, and your application is with the organizers."}
      </PageHeader>
      <p>
        Nothing there after some minutes? Look among the unwanted mail, or{" "}
        <TextLink href={isLink ? `${here}/link` : here}>try once more</TextLink>.
      </p>
    </Page>
  );
}
