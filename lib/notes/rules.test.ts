import { describe, expect, it } from "vitest";
import { readersChoices, readersWords } from "@/lib/notes/rules";
import { postNoteSchema } from "@/lib/notes/schema";

const id = "0190a3c2-7e6f-7cc3-98c4-dc0c0c07398f";
const readers = (value: string) => postNoteSchema.safeParse({ sessionId: id, body: "Words", readers: value });

describe("readers of a note", () => {
  it("offers the most private first, and a group only to somebody who sat in one", () => {
    const values = readersChoices({ hasGroup: false, pairings: [{ id, name: "Bo" }] }).map(
      (choice) => choice.value,
    );
    expect(values).toEqual(["me", `pairing:${id}`, "cohort", "public"]);
    expect(readersChoices({ hasGroup: true, pairings: [] }).map((choice) => choice.value)).toContain("group");
  });

  it("reads what the form sends", () => {
    expect(readers("group").data?.readers).toEqual({ audience: "group", pairingId: null });
    expect(readers(`pairing:${id}`).data?.readers).toEqual({ audience: "pairing", pairingId: id });
  });

  it.each(["", "everyone", "pairing", "pairing:x", `me:${id}`])("refuses %j", (value) => {
    expect(readers(value).success).toBe(false);
  });

  it("names the other one to the author only", () => {
    expect(readersWords("pairing", true, "Bo")).toBe("For Bo and you");
    expect(readersWords("pairing", false, "Bo")).toBe("For the two of you");
  });
});
