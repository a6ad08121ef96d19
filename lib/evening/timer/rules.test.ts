import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endAtThisPace, endOf, leftAt, sayLeft, sayLeftInWords, type Timer } from "./rules";

const minute = 60_000;
const began = Date.UTC(2026, 10, 30, 19, 0);
const running: Timer = { length: 15 * minute, elapsed: 0, runningSince: began };

describe("a timer", () => {
  it("runs down while it runs, and stands still while it does not", () => {
    expect(leftAt(running, began)).toBe(15 * minute);
    expect(leftAt(running, began + 4 * minute)).toBe(11 * minute);
    const still: Timer = { length: 15 * minute, elapsed: 4 * minute, runningSince: null };
    expect(leftAt(still, began + 60 * minute)).toBe(11 * minute);
    expect(endOf(running)).toBe(began + 15 * minute);
    expect(endOf(still)).toBeNull();
  });

  it("is not longer than it is where a clock lags behind", () => {
    expect(leftAt(running, began - 3_000)).toBe(15 * minute);
  });

  it("has nothing left exactly at its end, and says kindly how much more has passed", () => {
    const end = began + 15 * minute;
    expect(sayLeft(leftAt(running, began))).toBe("15:00");
    expect(sayLeft(leftAt(running, began + 1))).toBe("15:00");
    expect(sayLeft(leftAt(running, began + 1_000))).toBe("14:59");
    expect(sayLeft(leftAt(running, end - 1))).toBe("0:01");
    expect(sayLeft(leftAt(running, end))).toBe("0:00");
    expect(sayLeft(leftAt(running, end + 999))).toBe("0:00");
    expect(sayLeft(leftAt(running, end + 80_000))).toBe("+1:20");
    expect(sayLeft(-3_723_000)).toBe("+1:02:03");
    expect(sayLeft(90 * minute)).toBe("1:30:00");
  });

  it("says the same to who hears it", () => {
    expect(sayLeftInWords(12 * minute)).toBe("12 minutes left");
    expect(sayLeftInWords(61_000)).toBe("2 minutes left");
    expect(sayLeftInWords(minute)).toBe("1 minute left");
    expect(sayLeftInWords(59_000)).toBe("less than a minute left");
    expect(sayLeftInWords(0)).toBe("time is up");
    expect(sayLeftInWords(-59_000)).toBe("time is up");
    expect(sayLeftInWords(-80_000)).toBe("1 minute over");
  });

  it("counts every second once, one after the other", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -7_200, max: 7_200 }),
        fc.integer({ min: 0, max: 999 }),
        (second, part) => {
          // The second that ends at a whole one is spelled alike from beginning to end.
          const left = second * 1000 - part;
          const whole = second > 0 ? sayLeft(second * 1000) : sayLeft(Math.ceil(left / 1000) * 1000);
          expect(sayLeft(left)).toBe(whole);
        },
      ),
    );
  });

  it("says when the evening ends at this pace: later the longer something runs over", () => {
    expect(endAtThisPace(running, 45, began)).toBe(began + 60 * minute);
    expect(endAtThisPace(running, 45, began + 10 * minute)).toBe(began + 60 * minute);
    expect(endAtThisPace(running, 45, began + 20 * minute)).toBe(began + 65 * minute);
  });
});
