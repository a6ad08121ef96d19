import { auditHref } from "@/components/audit/audit-address";
import { Row } from "@/components/ui/list";
import { TextLink } from "@/components/ui/text-link";
import { Time } from "@/components/ui/time";
import type { AuditLine } from "@/lib/audit/queries";

type AuditRowProps = {
  event: AuditLine;
  /** The organization's address, and this page's. */
  base: string;
  path: string;
  zone: string;
  locale: string;
};

/** One event: who did what, when and from where, with ways to the thing and to what else happened to it. */
export function AuditRow({ event, base, path, zone, locale }: AuditRowProps) {
  const { actor, did, on, at, from, subject } = event;
  return (
    <Row
      title={
        <span className="wrap-anywhere">
          {actor ? (
            <TextLink look="quiet" href={auditHref(path, { actorId: actor.membershipId })}>
              {actor.name}
            </TextLink>
          ) : (
            "Somebody"
          )}{" "}
          <span className="font-normal">{did}</span>
        </span>
      }
      detail={
        <>
          {subject && `${subject} · `}
          <Time at={at} zone={zone} locale={locale} show="day" />,{" "}
          <Time at={at} zone={zone} locale={locale} show="time" />
          {from && ` · from ${from}`}
        </>
      }
      action={
        <span className="flex flex-wrap gap-x-4 text-sm">
          {event.path && (
            <TextLink
              look="quiet"
              className="inline-flex min-h-11 items-center"
              href={`${base}${event.path}`}
              aria-label={`Open ${on}`}
            >
              Open
            </TextLink>
          )}
          {event.subjectId && (
            <TextLink
              look="quiet"
              className="inline-flex min-h-11 items-center"
              href={auditHref(path, { subjectId: event.subjectId })}
              aria-label={`What else happened to it: ${on}`}
            >
              What else
            </TextLink>
          )}
        </span>
      }
    />
  );
}
