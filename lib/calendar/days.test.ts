import { describe, expect, it } from "vitest";
import { dateToDay, daysUntil, dayToDate, todayIn } from "@/lib/calendar/days";

const at = new Date("2026-12-01T03:30:00Z");

describe("days of the calendar", () => {
  it("are counted where the reader is", () => {
    expect(todayIn("America/New_York", at)).toBe("2026-11-30");
    expect(todayIn("Asia/Kathmandu", at)).toBe("2026-12-01");
    expect(daysUntil("2026-11-30", "2026-12-02")).toBe(2);
    expect(daysUntil("2027-01-01", "2026-12-31")).toBe(-1);
  });

  it("go into the database and back unchanged", () => {
    expect(dateToDay(dayToDate("2026-03-29"))).toBe("2026-03-29");
  });
});
