import { onePoint } from "@/lib/authz/attacks/profile";
import type { Attack } from "@/lib/authz/attacks/table";
import { createOrganization, editOrganization } from "@/lib/organizations/commands";
import { removeLogo, setLogo } from "@/lib/organizations/logo/commands";
import { myOrganizations, organizationSettings } from "@/lib/organizations/queries";
import { picture } from "@/lib/pictures/queries";

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
    name: "organizations/logo/commands.setLogo",
    context: "org",
    allowed: ["owner"],
    call: (ctx) => setLogo(ctx, { bytes: onePoint() }),
  },
  {
    name: "organizations/logo/commands.removeLogo",
    context: "org",
    allowed: ["owner"],
    call: (ctx) => removeLogo(ctx),
  },
  {
    name: "pictures/queries.picture",
    context: "org",
    allowed: "everyone",
    call: (ctx, world) => picture(ctx, world.logo),
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
