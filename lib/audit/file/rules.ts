import type { AuditLine } from "@/lib/audit/queries";

export const auditHeadings = [
  "When (UTC)",
  "Who",
  "What",
  "On what",
  "From",
  "Action",
  "Kind of thing",
  "Id of the thing",
  "Id of the person",
  "Id of the event",
];

/** An event as a row of the file. */
export const auditRow = (event: AuditLine): string[] => [
  event.at.toISOString(),
  event.actor?.name ?? "",
  event.did,
  event.subject ?? event.on,
  event.from,
  event.action,
  event.subjectType,
  event.subjectId ?? "",
  event.actor?.membershipId ?? "",
  event.id,
];
