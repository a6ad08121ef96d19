import { beginAuditExport } from "@/lib/audit/commands";
import { myEvents } from "@/lib/audit/own/queries";
import { auditPage, auditSlice } from "@/lib/audit/queries";
import type { AuditFilter } from "@/lib/audit/schema";
import type { Attack } from "@/lib/authz/attacks/table";

const everything: AuditFilter = {
  search: "",
  actorId: null,
  action: null,
  subjectType: null,
  subjectId: null,
  from: null,
  to: null,
  after: null,
  before: null,
};

export const auditAttacks: Attack[] = [
  {
    name: "audit/queries.auditPage",
    context: "org",
    allowed: ["owner"],
    call: (ctx, world) => auditPage(ctx, { ...everything, actorId: world.people.owner.membershipId }),
  },
  {
    name: "audit/queries.auditSlice",
    context: "org",
    allowed: ["owner"],
    call: (ctx) => auditSlice(ctx, everything, null),
  },
  {
    name: "audit/commands.beginAuditExport",
    context: "org",
    allowed: ["owner"],
    call: (ctx) => beginAuditExport(ctx),
  },
  {
    name: "audit/own/queries.myEvents",
    context: "user",
    allowed: "everyone",
    // Somebody else's event is no place to begin from.
    call: (ctx, world) => myEvents(ctx, { after: world.ownEvent, before: null }),
  },
];
