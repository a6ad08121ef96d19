import type { ReactElement } from "react";
import type { NoticeKind } from "@/lib/db/generated/enums";
import { account } from "./account";
import { gatherings } from "./gatherings";
import { people } from "./people";
import type { Setting, Written } from "./setting";

/** A mail with made-up people in it, as one would get it. */
export type Sample = { kind: NoticeKind | "always"; when: string; subject: string; body: ReactElement };

/**
 * Every mail the product writes, by name, in an organization's own name and color: for people to look at, and for the tests of what
 * holds for all of them. A template that is missing here fails a test.
 */
export function samplesOf(setting: Setting): ReadonlyMap<string, Sample> {
  const mails: Record<Sample["kind"], Written[]> = {
    ...gatherings(setting),
    ...people(setting),
    ...account(setting),
  };
  return new Map(
    Object.entries(mails).flatMap(([kind, written]) =>
      written.map(([name, when, { subject, body }]): [string, Sample] => [
        name,
        { kind: kind as Sample["kind"], when, subject, body },
      ]),
    ),
  );
}
