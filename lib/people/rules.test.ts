import { describe, expect, it } from "vitest";
import { searchWords, standingOf, topicsIn } from "@/lib/people/rules";

const at = new Date("2026-11-22T12:00:00Z");
const later = new Date(at.getTime() + 1);

describe("how somebody stands", () => {
  it("goes by the membership first, then by the latest invitation", () => {
    const open = { expiresAt: later, revokedAt: null };
    expect(standingOf("active", null, at)).toBe("joined");
    expect(standingOf("active", { ...open, expiresAt: at }, at)).toBe("joined");
    expect(standingOf("left", open, at)).toBe("left");
    expect(standingOf("listed", null, at)).toBe("uninvited");
    expect(standingOf("listed", open, at)).toBe("waiting");
    expect(standingOf("listed", { ...open, expiresAt: at }, at)).toBe("expired");
    expect(standingOf("listed", { ...open, revokedAt: at }, at)).toBe("uninvited");
  });
});

describe("what people type", () => {
  it("is searched word by word", () => {
    expect(searchWords("  Ann-Marie\u00a0van \n der ")).toEqual(["Ann-Marie", "van", "der"]);
    expect(searchWords(" ")).toEqual([]);
    expect(searchWords("a b c d e f g h")).toHaveLength(6);
  });

  it("is one topic a line", () => {
    expect(topicsIn("Pricing\r\n\n  Hiring   people \rPricing")).toEqual(["Pricing", "Hiring people"]);
  });
});
