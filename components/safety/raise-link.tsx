import { TextLink } from "@/components/ui/text-link";
import type { ConcernKind } from "@/lib/db/generated/enums";

type RaiseLinkProps = {
  /** The organization's address. */
  base: string;
  kind: ConcernKind;
  id: string;
  /** What it is, for those who only hear the link. */
  about: string;
};

/** The quiet way to the organizers, beside what somebody wrote. */
export const RaiseLink = ({ base, kind, id, about }: RaiseLinkProps) => (
  <TextLink
    look="quiet"
    data-no-print
    aria-label={`Raise a concern about ${about}`}
    href={`${base}/concerns/new?about=${kind}:${id}`}
    className="inline-flex min-h-11 items-center text-sm text-ink-soft"
  >
    Raise a concern
  </TextLink>
);
