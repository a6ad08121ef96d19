import { authorize } from "@/lib/authz/policy";
import { notFound } from "@/lib/errors";
import { kindWords, noticeKinds } from "@/lib/letters/rules";
import { renderMail } from "@/lib/mail/render";
import { type Sample, samplesOf } from "@/lib/mail/samples/all";
import { siteUrl } from "@/lib/mail/site";
import type { OrgContext } from "@/lib/tenancy/context";

type SampleLine = { name: string; when: string; subject: string };
export type SampleGroup = { title: string; hint: string; mails: SampleLine[] };

const always = {
  title: "Always",
  hint: "Somebody waits for it, or could be harmed by not knowing. Nobody can stop these.",
};

/** Every mail that people of an organization get, in its own name, with made-up people in it: by what people choose about. */
export async function mailSamples(ctx: OrgContext): Promise<SampleGroup[]> {
  authorize(ctx, "viewMails");
  const samples = [...samplesIn(ctx)];
  return ([...noticeKinds, "digest", "always"] as const).map((kind) => ({
    ...(kind === "always" ? always : kindWords[kind]),
    mails: samples
      .filter(([, sample]) => sample.kind === kind)
      .map(([name, { when, subject }]) => ({ name, when, subject })),
  }));
}

export type SampleMail = SampleLine & { html: string; text: string };

/** One of them, as it is sent. Throws `not_found`, `forbidden`. */
export async function mailSample(ctx: OrgContext, name: string): Promise<SampleMail> {
  authorize(ctx, "viewMails");
  const sample = samplesIn(ctx).get(name);
  if (!sample) throw notFound("mail");
  const { kind, when, subject, body } = sample;
  return { name, when, subject, ...(await renderMail(body, footOf(kind))) };
}

const samplesIn = ({ orgName, accent, slug }: OrgContext) =>
  samplesOf({ house: { name: orgName, accent }, link: siteUrl(`/o/${slug}`), other: "Dana Fox" });

/** As below a mail that is sent, but that nothing can be stopped by it. */
function footOf(kind: Sample["kind"]) {
  const choices = siteUrl("/me/notices");
  if (kind === "always") return { choices };
  return { choices, stop: { about: kindWords[kind].about, page: choices, oneClick: choices } };
}
