import { emailSchema } from "@/lib/auth/schema";
import { quoted } from "./text";

type EmailReading = { ok: true; email: string } | { ok: false; why: string };

/**
 * Reads a cell that should hold one address, also as "mailto:" or "Name <address>", and gives it as everywhere
 * else it is kept (`emailSchema`), so that case, blanks and invisible characters make no difference. Says why
 * where there is none.
 */
export function readEmail(cell: string): EmailReading {
  const bare = bareAddress(cell);
  if (bare === "") return { ok: false, why: "No email address." };
  const { data: email } = emailSchema.safeParse(bare);
  if (email !== undefined) return { ok: true, email };
  const several = bare.split(/[\s,;/]+/).filter((part) => emailSchema.safeParse(part).success).length > 1;
  return {
    ok: false,
    why: several
      ? `${quoted(cell)} is more than one email address. Keep one.`
      : `${quoted(cell)} is not an email address that can be used.`,
  };
}

function bareAddress(cell: string): string {
  const visible = cell.replace(/\p{Cf}/gu, "").trim();
  const inside = /<([^<>]*)>$/.exec(visible)?.[1] ?? visible;
  return inside.replace(/^mailto:/i, "").trim();
}
