import type { Metadata } from "next";
import { headers } from "next/headers";
import { SiteShell } from "@/components/shell/site-shell";
import { Button } from "@/components/ui/button";
import { ChoiceChips } from "@/components/ui/choice-chips";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { readFlash } from "@/components/ui/flash-cookie";
import { Form } from "@/components/ui/form";
import { Input } from "@/components/ui/input";
import { Page } from "@/components/ui/page";
import { PageHeader } from "@/components/ui/page-header";
import { Time } from "@/components/ui/time";
import { readerLocale } from "@/lib/calendar/reader";
import { openPulseLink } from "@/lib/pulse/link/queries";
import { pulseWords, ratings } from "@/lib/pulse/rules";
import { requireLink } from "@/lib/tenancy/require";
import { show } from "@/lib/tenancy/show";
import { answerByLinkAction } from "./actions";

export const metadata: Metadata = { title: "Worth your evening?", robots: { index: false, follow: false } };

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ say?: string; said?: string }> };

/** Opening it says nothing: scanners open links. The button does. */
export default async function PulseLinkPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { say, said } = await searchParams;
  const page = await show(openPulseLink(await requireLink(token, "pulse")));
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const chosen = ratings.find((rating) => String(rating) === say);
  return (
    <SiteShell name={page.organization} href="/" accent={page.accent} nonce={nonce} flash={await readFlash()}>
      <Page>
        <PageHeader title={said ? "Thank you." : "Worth your evening?"}>
          {said ? (
            "Your answer is in. It is counted with the others, and then erased."
          ) : (
            <>
              “{page.session}”, <Time at={page.startsAt} zone={page.timeZone} locale={await readerLocale()} />
            </>
          )}
        </PageHeader>
        {page.open ? (
          <Form action={answerByLinkAction.bind(null, token)} label="Your answer">
            <ChoiceChips
              name="rating"
              label={said || page.answered ? "You can change it until it closes" : "Was it worth it?"}
              options={ratings.map((rating) => ({ value: String(rating), label: pulseWords[rating] }))}
              required
              {...(chosen && { defaultValue: String(chosen) })}
            />
            <Field
              name="words"
              label="A word why?"
              hint="The organizers read all words together, shuffled and apart from the numbers. Write nothing that names you."
              optional
            >
              <Input maxLength={60} autoComplete="off" />
            </Field>
            <div>
              <Button look={said ? "quiet" : "primary"} pendingLabel="Sending…">
                {said || page.answered ? "Change my answer" : "Send it"}
              </Button>
            </div>
          </Form>
        ) : (
          <EmptyState title="This has closed.">The answers are counted. Thank you all the same.</EmptyState>
        )}
      </Page>
    </SiteShell>
  );
}
