import { describe, expect, it } from "vitest";
import { placeOf, readersChoices, readersWords, thenReadersWords } from "@/lib/notes/rules";
import { postNoteSchema } from "@/lib/notes/schema";

const id = "0190a3c2-7e6f-7cc3-98c4-dc0c0c07398f";
const readers = (value: string) =>
  postNoteSchema.safeParse({ about: `session:${id}`, body: "Words", readers: value });

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

describe("a note", () => {
  const note = (lines: object) =>
    postNoteSchema.safeParse({ about: `session:${id}`, readers: "me", ...lines });
  it("says something in one of its three lines", () => {
    expect(note({}).success).toBe(false);
    expect(note({ body: " ", advice: "", promise: "" }).success).toBe(false);
    expect(note({ promise: "An introduction." }).data).toMatchObject({
      body: "",
      promise: "An introduction.",
    });
  });

  it("is about a session, a meeting or a pair", () => {
    const about = (value: string) => postNoteSchema.safeParse({ about: value, readers: "me", body: "Words" });
    expect(about(`pairing:${id}`).data?.about).toEqual({ kind: "pairing", id });
    expect(about(`cohort:${id}`).success).toBe(false);
    expect(about(`meeting:${id}`).data?.about).toEqual({ kind: "meeting", id });
    const meeting = null;
    expect(placeOf({ sessionId: null, pairingId: id, meeting })).toEqual({ kind: "pairing", id });
    expect(placeOf({ sessionId: null, pairingId: "two", meeting: { id } })).toEqual({ kind: "meeting", id });
    expect(placeOf({ sessionId: id, pairingId: id, meeting })).toEqual({ kind: "session", id });
    expect(placeOf({ sessionId: null, pairingId: null, meeting })).toBeNull();
  });

  it("says whom an earlier version was for", () => {
    expect(thenReadersWords("me", true, null)).toBe("Only you could read this");
    expect(thenReadersWords("cohort", false, null)).toBe("Was for everyone in the cohort");
  });
});
