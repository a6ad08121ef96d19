import { z } from "zod";

/** A mail address as we keep it: trimmed, lower case, Unicode NFC. */
export const emailSchema = z
  .string()
  .transform((value) => value.trim().toLowerCase().normalize("NFC"))
  .pipe(z.email("This does not look like a mail address.").max(254, "This address is too long."));

/** A path of this site to go to after signing in; anything else becomes the start page. */
export const returnToSchema = z
  .string()
  .catch("/")
  .transform((path) => (/^\/(?![/\\])[^\s\\]*$/.test(path) ? path : "/"));

export const requestSignInSchema = z.object({ email: emailSchema, to: returnToSchema });

export const codeSchema = z.object({
  code: z
    .string()
    .transform((code) => code.replace(/\D/g, ""))
    .pipe(z.string().length(6, "The code has six digits.")),
});

export const linkSchema = z.object({ token: z.string().min(20).max(200) });

export const demoPersonSchema = z.object({ userId: z.uuid() });
