import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { at } from "../testing/people";
import { offsetOf, sharedHours, sharedOnOwnClock, weekOf } from "./hours";
import { whenInWords } from "./words";

const summer = new Date("2026-07-01T12:00:00Z");
const winter = new Date("2026-12-01T12:00:00Z");

describe("hours that suit both", () => {
  it("are counted on one clock: six in the evening in Lisbon is one in the afternoon in New York", () => {
    const lisbon = weekOf(at(1, 17, 20), offsetOf("Europe/Lisbon", winter));
    const newYork = weekOf(at(1, 12, 14), offsetOf("America/New_York", winter));
    expect(sharedHours(lisbon, newYork)).toBe(2);
    expect(sharedOnOwnClock(lisbon, newYork)).toEqual(at(1, 17, 19));
    expect(sharedOnOwnClock(newYork, lisbon)).toEqual(at(1, 12, 14));
  });

  it("follow the half hours of India and the quarters of Nepal", () => {
    const london = weekOf(at(2, 12, 14), 0);
    // 17:30 to 19:30 in Delhi is 12:00 to 14:00 in London; whole hours there begin half past.
    expect(sharedHours(london, weekOf(at(2, 17, 20), offsetOf("Asia/Kolkata", winter)))).toBe(2);
    expect(sharedHours(london, weekOf(at(2, 18, 20), offsetOf("Asia/Kolkata", winter)))).toBe(1.5);
    expect(sharedHours(london, weekOf(at(2, 18, 20), offsetOf("Asia/Kathmandu", winter)))).toBe(1.75);
  });

  it("wrap around the end of the week", () => {
    const auckland = weekOf(at(0, 7, 9), offsetOf("Pacific/Auckland", winter));
    const london = weekOf(at(6, 18, 20), 0);
    expect(sharedHours(auckland, london)).toBe(2);
    expect(sharedOnOwnClock(auckland, london)).toEqual(at(0, 7, 9));
    expect(sharedOnOwnClock(london, auckland)).toEqual(at(6, 18, 20));
  });

  it("are taken at the day's offsets, and an unknown zone is UTC", () => {
    expect(offsetOf("Europe/Berlin", summer)).toBe(120);
    expect(offsetOf("Europe/Berlin", winter)).toBe(60);
    expect(offsetOf("America/St_Johns", winter)).toBe(-210);
    expect(offsetOf("Atlantis/Center", winter)).toBe(0);
    expect(offsetOf(null, winter)).toBe(0);
  });

  it("are the same as counted quarter by quarter, whoever is asked first", () => {
    const hours = fc.uniqueArray(fc.nat(167), { maxLength: 40 });
    const offset = fc.integer({ min: -48, max: 56 }).map((quarters) => quarters * 15);
    const quarters = (all: number[], ahead: number) =>
      new Set(all.flatMap((hour) => [0, 1, 2, 3].map((q) => (hour * 4 + q - ahead / 15 + 672) % 672)));
    fc.assert(
      fc.property(hours, offset, hours, offset, (mine, here, theirs, there) => {
        const other = quarters(theirs, there);
        const both = [...quarters(mine, here)].filter((quarter) => other.has(quarter)).length / 4;
        const [one, two] = [weekOf(mine, here), weekOf(theirs, there)];
        expect(sharedHours(one, two)).toBe(both);
        expect(sharedHours(two, one)).toBe(both);
        expect(sharedOnOwnClock(one, two).length > 0).toBe(both > 0);
        for (const hour of sharedOnOwnClock(one, two)) expect(mine).toContain(hour);
      }),
      { numRuns: 300 },
    );
  });

  it("are told by when they lie, where they lie together", () => {
    expect(whenInWords([...at(0, 18, 20), ...at(3, 19, 21)])).toBe("on weekday evenings");
    expect(whenInWords(at(5, 8, 11))).toBe("on weekend mornings");
    expect(whenInWords([...at(0, 18, 20), ...at(6, 18, 20)])).toBe("in the evenings");
    expect(whenInWords([...at(0, 8, 9), ...at(1, 18, 20)])).toBe("on weekdays");
    expect(whenInWords([...at(0, 8, 9), ...at(6, 18, 20)])).toBe("");
  });
});
