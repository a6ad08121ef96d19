import type { Attack } from "@/lib/authz/attacks/table";
import { editProfile } from "@/lib/profile/commands";

export const profileAttacks: Attack[] = [
  {
    name: "profile/commands.editProfile",
    context: "user",
    allowed: "everyone",
    call: (ctx) => editProfile(ctx, { name: "Renamed", timeZone: "Europe/Paris" }),
  },
];
