import { describe, expect, it } from "vitest";
import { agendaSentence, runningTimes, shifted } from "./rules";

describe("an agenda", () => {
  it("runs on from the session's beginning", () => {
    const items = [{ minutes: 15 }, { minutes: 30 }, { minutes: 5 }];
    const times = runningTimes(new Date("2026-11-10T23:30:00Z"), items).map(({ from }) => from.toISOString());
    expect(times).toEqual([
      "2026-11-10T23:30:00.000Z",
      "2026-11-10T23:45:00.000Z",
      "2026-11-11T00:15:00.000Z",
    ]);
  });

  it("says how its minutes and the session's agree", () => {
    expect(agendaSentence(120, [{ minutes: 70 }, { minutes: 50 }])).toBe("120 of 120 minutes planned");
    expect(agendaSentence(60, [{ minutes: 61 }])).toBe("1 minute more than the session lasts");
    expect(agendaSentence(60, [])).toBe("0 of 60 minutes planned");
  });

  it("lets an item change places with its neighbor, and stays as it is at the ends", () => {
    expect(shifted(["a", "b", "c"], "b", "up")).toEqual(["b", "a", "c"]);
    expect(shifted(["a", "b", "c"], "b", "down")).toEqual(["a", "c", "b"]);
    expect(shifted(["a", "b", "c"], "a", "up")).toEqual(["a", "b", "c"]);
    expect(shifted(["a", "b", "c"], "c", "down")).toEqual(["a", "b", "c"]);
    expect(shifted(["a", "b"], "x", "down")).toEqual(["a", "b"]);
  });
});
