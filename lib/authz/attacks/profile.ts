import type { Attack } from "@/lib/authz/attacks/table";
import { editProfile } from "@/lib/profile/commands";
import { removePortrait, setPortrait } from "@/lib/profile/portrait/commands";
import { myPortrait, myProfile } from "@/lib/profile/queries";
import { editProfileSchema } from "@/lib/profile/schema";

/** A picture of one point. */
export const onePoint = (): Uint8Array =>
  Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64",
  );

const said = { name: "Renamed", timeZone: "Europe/Paris", offers: "Listening", workAudience: "organizers" };

export const profileAttacks: Attack[] = [
  {
    name: "profile/commands.editProfile",
    context: "user",
    allowed: "everyone",
    call: (ctx) => editProfile(ctx, editProfileSchema.parse(said)),
  },
  {
    // A copy goes to one's own organizations alone, whatever the form names.
    name: "profile/commands.editProfile",
    context: "user",
    allowed: "everyone",
    call: (ctx, world) => editProfile(ctx, editProfileSchema.parse({ ...said, also: [world.slug] })),
  },
  {
    name: "profile/queries.myProfile",
    context: "user",
    allowed: "everyone",
    call: (ctx) => myProfile(ctx),
  },
  {
    name: "profile/queries.myPortrait",
    context: "user",
    allowed: ["owner"],
    call: (ctx) => myPortrait(ctx),
  },
  {
    name: "profile/portrait/commands.setPortrait",
    context: "user",
    allowed: "everyone",
    call: (ctx) => setPortrait(ctx, { bytes: onePoint(), everywhere: true }),
  },
  {
    name: "profile/portrait/commands.removePortrait",
    context: "user",
    allowed: "everyone",
    call: (ctx) => removePortrait(ctx, { everywhere: true }),
  },
];
