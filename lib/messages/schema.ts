import { z } from "zod";
import { AnnouncementAudience } from "@/lib/db/generated/enums";

/** Whom, as one choice of a form: "cohort", or "group:<id>" where there are several. */
const whom = z
  .string("Please choose whom you write to.")
  .transform((value) => {
    const [audience, targetId] = value.split(":");
    return { audience, targetId: targetId ?? null };
  })
  .pipe(z.object({ audience: z.enum(AnnouncementAudience), targetId: z.uuid().nullable() }));

const words = {
  whom,
  subject: z
    .string()
    .trim()
    .min(1, "Please say in a few words what it is about.")
    .max(120, "Please keep it under 120 characters."),
  body: z
    .string()
    .trim()
    .min(1, "Please write what you want to say.")
    .max(5_000, "Please keep it under 5,000 characters."),
};

export const draftAnnouncementSchema = z.object({ cohortId: z.uuid(), ...words });
export const editAnnouncementSchema = z.object({ announcementId: z.uuid(), ...words });
export const announcementIdSchema = z.object({ announcementId: z.uuid() });

/** Where somebody comes from with a wish to write. */
export const whomInAddressSchema = z.object({ to: z.string().max(80).optional().catch(undefined) });

export type DraftAnnouncement = z.output<typeof draftAnnouncementSchema>;
export type EditAnnouncement = z.output<typeof editAnnouncementSchema>;
export type AnnouncementId = z.output<typeof announcementIdSchema>;
