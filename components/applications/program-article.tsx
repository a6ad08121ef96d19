import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { cityOf, phaseSentence, seasonSentence } from "@/lib/applications/phases/rules";
import { now } from "@/lib/clock";
import type { PublicProgram } from "@/lib/programs/public/queries";
import { publicHref } from "@/lib/programs/public/rules";

type ProgramArticleProps = {
  program: Omit<PublicProgram, "mailDomains">;
  /** Where its picture is found. */
  cover: string | null;
  locale: string;
  /** For those who write it: dates and buttons are only spoken of. */
  isPreview?: boolean;
};

/** A program's public page. */
export function ProgramArticle({ program, cover, locale, isPreview }: ProgramArticleProps) {
  const { orgSlug, slug, cohort, story, askedOfMentors, askedOfMentees } = program;
  const here = publicHref(orgSlug, slug);
  return (
    <>
      {cover && (
        // biome-ignore lint/performance/noImgElement: drawn in its size already, and next/image writes style attributes
        <img src={cover} alt="" className="aspect-5/2 w-full rounded-md bg-well object-cover" />
      )}
      <PageHeader title={program.name} voice="people">
        {program.summary}
      </PageHeader>
      {isPreview ? (
        <p className="text-ink-soft">
          Here stand the dates of the cohort that takes applications, and the buttons to apply.
        </p>
      ) : (
        <Applying program={program} here={here} locale={locale} />
      )}
      {story && <Prose markdown={story} top={2} />}
      {(askedOfMentors || askedOfMentees) && (
        <div className="grid gap-10 sm:grid-cols-2">
          {askedOfMentees && <Asked title="What we ask of mentees">{askedOfMentees}</Asked>}
          {askedOfMentors && <Asked title="What we ask of mentors">{askedOfMentors}</Asked>}
        </div>
      )}
      {cohort?.isOpen && (story || askedOfMentors || askedOfMentees) && (
        <ApplyButtons here={here} mentors={cohort.mentors} />
      )}
    </>
  );
}

const Asked = ({ title, children }: { title: string; children: string }): ReactNode => (
  <Section title={title}>
    <Prose markdown={children} />
  </Section>
);

type ApplyingProps = {
  program: Pick<PublicProgram, "cohort" | "organization">;
  here: string;
  locale: string;
};

function Applying({ program: { cohort, organization }, here, locale }: ApplyingProps) {
  if (!cohort)
    return (
      <p className="text-ink-soft">
        {organization} takes no applications at the moment. When it does, the dates will stand here.
      </p>
    );
  return (
    <Section title={cohort.name}>
      <div className="grid gap-1">
        <p>{phaseSentence(cohort, now(), locale)}</p>
        <p>{seasonSentence(cohort, locale)}</p>
        <p className="text-sm text-ink-soft">Days are by the clocks of {cityOf(cohort.timeZone)}.</p>
      </div>
      {cohort.isOpen && <ApplyButtons here={here} mentors={cohort.mentors} />}
      <p>
        <a
          href={`${here}/link`}
          className="-my-2.5 inline-block py-2.5 text-accent underline underline-offset-4"
        >
          I have applied already
        </a>
      </p>
    </Section>
  );
}

function ApplyButtons({ here, mentors }: { here: string; mentors: boolean }) {
  if (!mentors)
    return (
      <div>
        <ButtonLink href={`${here}/apply?as=mentee`}>Apply</ButtonLink>
      </div>
    );
  return (
    <div className="flex flex-wrap gap-3">
      <ButtonLink href={`${here}/apply?as=mentee`}>Apply as a mentee</ButtonLink>
      <ButtonLink look="quiet" href={`${here}/apply?as=mentor`}>
        Apply as a mentor
      </ButtonLink>
    </div>
  );
}
