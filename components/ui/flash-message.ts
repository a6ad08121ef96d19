/** What the last action did, said once on the page that follows. */
export type FlashMessage = {
  id: string;
  text: string;
  tone?: "success" | "info" | "warn";
  /** Names the way back; the page turns it into a form. No text of people belongs here. */
  undo?: { kind: string; fields: Record<string, string> };
};

export const FLASH_COOKIE = "flash";

/** Reads the cookie's value. Anything that is not a flash message is none. */
export function parseFlash(value: string | undefined): FlashMessage | null {
  if (!value) return null;
  try {
    const found: unknown = JSON.parse(value);
    return isFlash(found) ? found : null;
  } catch {
    return null;
  }
}

function isFlash(found: unknown): found is FlashMessage {
  if (typeof found !== "object" || found === null) return false;
  if (!("id" in found && "text" in found)) return false;
  if (typeof found.id !== "string" || typeof found.text !== "string") return false;
  if ("tone" in found && !["success", "info", "warn"].includes(String(found.tone))) return false;
  return !("undo" in found) || isUndo(found.undo);
}

function isUndo(undo: unknown): boolean {
  if (typeof undo !== "object" || undo === null || !("kind" in undo && "fields" in undo)) return false;
  const { kind, fields } = undo;
  if (typeof kind !== "string" || typeof fields !== "object" || fields === null) return false;
  return Object.values(fields).every((value) => typeof value === "string");
}
