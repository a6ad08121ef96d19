import { describe, expect, it } from "vitest";
import { atOnce, isQuiet, mailTime, type Times } from "./rules";

const boston = "America/New_York";
const time = (times: Partial<Times>, at: string, zone = boston) =>
  mailTime({ ...atOnce, ...times }, zone, new Date(at))?.toISOString() ?? null;

describe("when a mail may go out", () => {
  it("is at once for whoever has chosen nothing", () => {
    expect(time({}, "2026-12-01T03:00:00Z")).toBeNull();
  });

  it("is every day at its hour, by the reader's clocks", () => {
    expect(time({ rhythm: "daily", hour: 8 }, "2026-12-01T12:00:00Z")).toBe("2026-12-01T13:00:00.000Z");
    expect(time({ rhythm: "daily", hour: 8 }, "2026-12-01T13:00:00Z")).toBe("2026-12-02T13:00:00.000Z");
    expect(time({ rhythm: "daily", hour: 8 }, "2026-12-01T13:00:00Z", "Asia/Kathmandu")).toBe(
      "2026-12-02T02:15:00.000Z",
    );
  });

  it("is once a week on its day", () => {
    const friday = { rhythm: "weekly", hour: 17, weekday: 5 } as const;
    expect(time(friday, "2026-12-01T12:00:00Z")).toBe("2026-12-04T22:00:00.000Z");
    expect(time(friday, "2026-12-04T22:00:00Z")).toBe("2026-12-11T22:00:00.000Z");
  });

  it("stays at its hour when clocks change, and is the next there is where they skip it", () => {
    expect(time({ rhythm: "daily", hour: 8 }, "2026-10-31T13:00:00Z")).toBe("2026-11-01T13:00:00.000Z");
    expect(time({ rhythm: "daily", hour: 2 }, "2027-03-13T12:00:00Z")).toBe("2027-03-14T07:00:00.000Z");
  });

  it("is after the quiet hours for what happens in them, also over midnight", () => {
    const night = { quietFrom: 21, quietUntil: 7 };
    expect(time(night, "2026-12-01T19:00:00Z")).toBeNull();
    expect(time(night, "2026-12-02T02:00:00Z")).toBe("2026-12-02T12:00:00.000Z");
    expect(time(night, "2026-12-02T11:59:00Z")).toBe("2026-12-02T12:00:00.000Z");
    expect(time(night, "2026-12-02T12:00:00Z")).toBeNull();
    expect(time({ quietFrom: 12, quietUntil: 14 }, "2026-12-01T17:30:00Z")).toBe("2026-12-01T19:00:00.000Z");
  });

  it("comes at the hour of the daily mail also within quiet ones", () => {
    expect(time({ rhythm: "daily", hour: 6, quietFrom: 21, quietUntil: 7 }, "2026-12-01T02:00:00Z")).toBe(
      "2026-12-01T11:00:00.000Z",
    );
  });
});

it("no hour is quiet where the two are the same", () => {
  const none = { quietFrom: 7, quietUntil: 7 };
  expect(Array.from({ length: 24 }, (_, hour) => isQuiet(hour, none))).not.toContain(true);
});
