import { describe, expect, it } from "vitest";
import {
  declineWords,
  expiryOf,
  freeSeats,
  pairingSentence,
  roomSentence,
  standing,
} from "@/lib/pairings/rules";

const at = new Date("2026-11-22T12:00:00Z");

describe("standing", () => {
  it("counts a proposal as expired from the very moment", () => {
    const proposal = { status: "proposed" as const, expiresAt: expiryOf(at) };
    expect(standing(proposal, new Date("2026-12-06T11:59:59Z"))).toBe("proposed");
    expect(standing(proposal, new Date("2026-12-06T12:00:00Z"))).toBe("expired");
  });

  it("leaves what was answered as it is", () => {
    expect(standing({ status: "active", expiresAt: new Date(0) }, at)).toBe("active");
    expect(standing({ status: "declined", expiresAt: new Date(0) }, at)).toBe("declined");
  });
});

describe("room", () => {
  it("never goes below zero, also when the capacity was lowered", () => {
    expect(freeSeats(1, 3)).toBe(0);
    expect(roomSentence(3, 1)).toBe("2 of 3 free");
    expect(roomSentence(2, 2)).toBe("full, 2 of 2");
  });
});

describe("declineWords", () => {
  it("thanks, every one of them, and blames nobody", () => {
    for (const words of Object.values(declineWords)) {
      expect(words).toMatch(/^Thank you/);
      expect(words).not.toMatch(/sorry|reject|decline|unfortunately/i);
    }
  });
});

describe("pairingSentence", () => {
  const none = { active: 0, waiting: 0, mentees: 3, unpaired: 3, free: 1 };

  it("counts what is there, and says who has nobody", () => {
    expect(pairingSentence({ ...none, active: 1, waiting: 2, unpaired: 1 })).toBe(
      "1 pairing is active, 2 wait for an answer. 1 of 3 mentees has nobody yet; mentors have 1 seat left.",
    );
    expect(pairingSentence({ ...none, active: 3, unpaired: 0 })).toBe(
      "3 pairings are active, 0 wait for an answer. Every mentee has somebody.",
    );
    expect(pairingSentence({ ...none, mentees: 0, unpaired: 0 })).toBe("No mentee takes part yet.");
  });
});
