import type { Attack } from "@/lib/authz/attacks/table";
import { createOrganization, editOrganization } from "@/lib/organizations/commands";
import { myOrganizations, organizationSettings } from "@/lib/organizations/queries";

const look = { name: "Renamed", accent: "#8a4b2d", timeZone: "Europe/Paris" };

export const organizationAttacks: Attack[] = [
  {
    name: "organizations/commands.createOrganization",
    context: "user",
    allowed: "everyone",
    call: (ctx) => createOrganization(ctx, { ...look, slug: "founded-by-an-attack", yourName: "Somebody" }),
  },
  {
    name: "organizations/commands.editOrganization",
    context: "org",
    allowed: ["owner"],
    call: (ctx) => editOrganization(ctx, look),
  },
  {
    name: "organizations/queries.myOrganizations",
    context: "user",
    allowed: "everyone",
    call: (ctx) => myOrganizations(ctx),
  },
  {
    name: "organizations/queries.organizationSettings",
    context: "org",
    allowed: "everyone",
    call: (ctx) => organizationSettings(ctx),
  },
];
