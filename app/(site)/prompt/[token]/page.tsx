import type { Metadata } from "next";
import { headers } from "next/headers";
import { AnswerByLinkForm } from "@/components/prompts/answer-by-link-form";
import { SiteShell } from "@/components/shell/site-shell";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import { readerLocale } from "@/lib/calendar/reader";
import { openPromptLink } from "@/lib/prompts/link/queries";
import { requireLink } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { answerByLinkAction } from "./actions";

export const metadata: Metadata = { title: "A question for you", robots: { index: false, follow: false } };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ said?: string }> };

/** Opening it says nothing: scanners open links. The button does. */
export default async function PromptLinkPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { said } = await searchParams;
  const prompt = await show(openPromptLink(await requireLink(token, "prompt")));
  const reader = { zone: prompt.timeZone, locale: await readerLocale() };
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const inside = `/sign-in?to=${encodeURIComponent(`/o/${prompt.slug}/prompts/${prompt.promptId}`)}`;
  const saved = said === "1" && prompt.mine !== null;
  return (
    <SiteShell name={prompt.organization} href="/" accent={prompt.accent} nonce={nonce}>
      <Page>
        <PageHeader title={prompt.text} voice="people">
          {prompt.author} asks.{" "}
          {prompt.state === "open" && (
            <>
              Open until <Time at={prompt.closesAt} {...reader} />.
            </>
          )}
        </PageHeader>
        {saved && (
          <Notice tone="success" title="Thank you. Your answer is in.">
            You can change it here until the question closes.
          </Notice>
        )}
        {prompt.state !== "upcoming" && (
          <AnswerByLinkForm prompt={prompt} saved={saved} action={answerByLinkAction.bind(null, token)} />
        )}
        {prompt.state === "upcoming" && (
          <EmptyState title="This is not open yet.">
            It opens <Time at={prompt.opensAt} {...reader} />. Come back then with the same link.
          </EmptyState>
        )}
        <p className="max-w-prose text-ink-soft">
          This link answers this one question for you and signs nobody in, so please keep it to yourself.{" "}
          <TextLink href={inside}>Sign in</TextLink> to read{" "}
          {prompt.audience === "mentor" ? "what your mentor replies" : "what others said"}.
        </p>
      </Page>
    </SiteShell>
  );
}
