import { describe, expect, it } from "vitest";
import { at, cohort, inHours, joined, organized, read, session } from "@/lib/home/testing/facts";
import { factOfTheDay, firstName, hello } from "./rules";

const reader = (facts = {}) => ({
  name: "Ada Lovelace",
  organization: "Leaders of Boston",
  timeZone: "America/New_York",
  organizes: false,
  ...facts,
});

describe("the greeting", () => {
  it("goes by the reader's own clock", () => {
    expect(hello(reader(), at)).toBe("Good morning, Ada.");
    expect(hello(reader({ timeZone: "Europe/Berlin" }), at)).toBe("Good afternoon, Ada.");
    expect(hello(reader(), inHours(8))).toBe("Good evening, Ada.");
    expect(hello(reader(), inHours(16))).toBe("Good evening, Ada.");
    expect(hello(reader(), inHours(19))).toBe("Good morning, Ada.");
  });

  it("uses the first name, not the title", () => {
    expect(firstName("Dr. Ines Alves")).toBe("Ines");
    expect(firstName(" Cher ")).toBe("Cher");
    expect(firstName("Dr.")).toBe("Dr.");
  });
});

describe("the fact of the day", () => {
  const fact = (
    facts: Partial<Parameters<typeof factOfTheDay>[1]>,
    { organizes = false, timeZone = "America/New_York" } = {},
  ) =>
    read(
      factOfTheDay(
        reader({ organizes, timeZone }),
        { cohorts: [joined("mentee")], sessions: [], programs: 1, ...facts },
        at,
      ),
    );

  it("is when one's council meets, the nearer the plainer", () => {
    expect(fact({ sessions: [session(-1)] })).toBe("Your council is meeting right now.");
    expect(fact({ sessions: [session(9)] })).toBe("Your council meets today at [time 11-23T00:00].");
    expect(fact({ sessions: [session(9)] }, { timeZone: "Europe/Berlin" })).toBe(
      "Your council meets tomorrow at [time 11-23T00:00].",
    );
    expect(fact({ sessions: [session(100)] })).toBe("Your council meets on [when 11-26T19:00].");
    expect(fact({ sessions: [session(900)] })).toBe("Your council meets next on [when 12-30T03:00].");
  });

  it("names the cohort where there are several, and for those who only organize", () => {
    const second = joined("mentor", { id: "second", name: "Fall 2027" });
    const sessions = [session(9, { cohortId: "second" })];
    expect(fact({ cohorts: [joined("mentee"), second], sessions })).toMatch(/^Fall 2027 meets today/);
    expect(fact({ cohorts: [organized()], sessions: [session(9)] }, { organizes: true })).toMatch(
      /^Spring 2027 meets/,
    );
  });

  it("puts one's own council before those one organizes", () => {
    const mine = joined("mentor", { id: "mine" });
    const sessions = [session(9), session(30, { cohortId: "mine" })];
    expect(fact({ cohorts: [organized(), mine], sessions }, { organizes: true })).toMatch(
      /^Your council meets tomorrow/,
    );
  });

  it("says how things stand where no session is ahead", () => {
    expect(fact({ sessions: [session(-30)] })).toBe("The dates of your season will stand here.");
    expect(fact({ cohorts: [joined("mentee", { status: "completed" })] })).toBe(
      "Your season is complete. Thank you for being part of it.",
    );
    expect(fact({ cohorts: [] })).toBe("Welcome to Leaders of Boston.");
    expect(fact({ cohorts: [], programs: 0 }, { organizes: true })).toBe(
      "This is the beginning of Leaders of Boston.",
    );
    expect(fact({ cohorts: [cohort()] }, { organizes: true })).toBe("No session is planned at the moment.");
  });
});
