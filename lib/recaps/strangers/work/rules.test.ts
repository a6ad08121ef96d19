import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorked, sha256, workOn } from "@/lib/recaps/strangers/work/rules";

const hex = (words: Uint32Array) => [...words].map((word) => word.toString(16).padStart(8, "0")).join("");

describe("the work a browser does", () => {
  it("hashes as everybody else does, texts of every length", () => {
    const ascii = fc.string({ unit: "binary-ascii", maxLength: 300 });
    fc.assert(
      fc.property(ascii, (text) => {
        expect(hex(sha256(text))).toBe(createHash("sha256").update(text, "latin1").digest("hex"));
      }),
    );
  });

  it("is found by trying, and good for its own task alone", () => {
    let from = 0;
    let answer: string | null = null;
    while (answer === null) {
      answer = workOn("a task", from, 5_000);
      from += 5_000;
    }
    expect(isWorked("a task", answer)).toBe(true);
    expect(isWorked("another task", answer)).toBe(false);
  });

  it("is not done by anything else that is sent", () => {
    for (const answer of ["", "-1", "1e9", "0x10", "9".repeat(13), " 1", "१"])
      expect(isWorked("a task", answer)).toBe(false);
  });
});
