import { describe, expect, it } from "vitest";
import { decidedWords, freePlaces, letterFor, placesSentence, readyLetter, withinPlaces } from "./rules";

const places = (mentee: number | null, taken = 0) => ({
  mentor: { places: null, taken: 3 },
  mentee: { places: mentee, taken },
});
const mentee = (id: string) => ({ id, role: "mentee" as const });
const mentor = (id: string) => ({ id, role: "mentor" as const });
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id).join("");

describe("places", () => {
  it("go to those who came first, by role", () => {
    const { within, beyond } = withinPlaces(
      [mentee("a"), mentor("b"), mentee("c"), mentee("d")],
      places(3, 1),
    );
    expect([ids(within), ids(beyond)]).toEqual(["abc", "d"]);
  });

  it("without a number never end", () => {
    expect(withinPlaces([mentee("a"), mentee("b")], places(null)).beyond).toEqual([]);
    expect(freePlaces({ places: null, taken: 9 })).toBeNull();
  });

  it("are never fewer than none", () => {
    expect(freePlaces({ places: 2, taken: 5 })).toBe(0);
    expect(withinPlaces([mentee("a")], places(2, 5)).within).toEqual([]);
    expect(placesSentence({ places: 2, taken: 5 })).toBe("5 of 2 places taken");
  });
});

describe("a letter", () => {
  const about = { cohort: "Spring 2027", program: "Council", organization: "The House" };
  it.each(["accepted", "waitlisted", "declined"] as const)("%s begins with the first name", (verdict) => {
    const letter = letterFor(readyLetter(verdict, about), "Ada $&");
    expect(letter).toMatch(/^Dear Ada \$&,\n\n/);
    expect(letter).toContain("Spring 2027");
    expect(letter).not.toContain("{");
  });

  it("says how many had to wait", () => {
    expect(decidedWords({ decided: 1, waitlisted: 0 })).toBe("The mail is on its way.");
    expect(decidedWords({ decided: 2, waitlisted: 1 })).toBe(
      "The mails are on their way. 1 is on the waitlist, since the places were full.",
    );
  });
});
