import { Section } from "@/components/ui/section";
import { erasedSentences, type Standing, staySentences } from "@/lib/own-data/deletion/rules";

/** What is erased with an account, and what stays without a name. */
export function WhatHappens({ standings }: { standings: Standing[] }) {
  const stays = staySentences(standings);
  return (
    <>
      <Section title="What is erased for good">
        <ul className="grid list-disc gap-2 ps-5">
          {erasedSentences(standings).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Section>
      {stays.length > 0 && (
        <Section title="What stays, without your name">
          <dl className="grid gap-4">
            {stays.map(({ what, why }) => (
              <div key={what} className="grid gap-0.5">
                <dt className="font-semibold">{what}</dt>
                <dd className="text-ink-soft">{why}</dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      <p className="text-ink-soft">
        What others wrote stays theirs, also where they mention you. An organization that has put your address
        on a list, without you having joined, keeps that list: please ask it. Backups of the whole service are
        overwritten in time.
      </p>
    </>
  );
}
