import { z } from "zod";
import { emailSchema, linkSchema } from "@/lib/auth/schema";
import { personNameSchema } from "@/lib/people/schema";

export const invitePersonSchema = z.object({
  name: personNameSchema,
  email: emailSchema,
  role: z.enum(["member", "organizer", "owner"]),
});

/**
 * uninvited: everybody who was never invited. expired: everybody whose invitation has run out. Both of the whole organization
 * or of one cohort. chosen: those of `membershipIds` who have not joined and are not waiting for an answer.
 */
export const inviteMembersSchema = z.object({
  who: z.enum(["uninvited", "expired", "chosen"]),
  cohortId: z
    .union([z.literal("").transform(() => null), z.uuid()])
    .nullable()
    .default(null),
  membershipIds: z.array(z.uuid()).max(1_000).default([]),
});

/** "program:version" of the texts that stood on the page. */
const seenSchema = z
  .array(z.string().regex(/^[0-9a-f-]{36}:\d{1,6}$/))
  .max(50)
  .default([])
  .transform((pairs) => Object.fromEntries(pairs.map((pair) => pair.split(":") as [string, string])));

export const acceptInvitationSchema = z
  .object({
    token: linkSchema.shape.token,
    name: personNameSchema,
    seen: seenSchema,
    agreed: z.literal("yes").optional(),
  })
  .refine(({ seen, agreed }) => Object.keys(seen).length === 0 || agreed === "yes", {
    path: ["agreed"],
    message: "Please read both and agree; they are what makes the room safe.",
  });

export type InvitePerson = z.output<typeof invitePersonSchema>;
export type InviteMembers = z.output<typeof inviteMembersSchema>;
export type AcceptInvitation = Pick<z.output<typeof acceptInvitationSchema>, "token" | "name" | "seen">;
