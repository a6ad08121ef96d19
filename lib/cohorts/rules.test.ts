import { describe, expect, it } from "vitest";
import { type CohortFacts, cohortSteps, mayTake, suggestCohortName } from "@/lib/cohorts/rules";

describe("a cohort's life", () => {
  it("goes forward, and back only from completed", () => {
    expect(mayTake("draft", "openEnrollment")).toBe(true);
    expect(mayTake("enrolling", "openEnrollment")).toBe(false);
    expect(mayTake("draft", "startCohort")).toBe(true);
    expect(mayTake("draft", "completeCohort")).toBe(false);
    expect(mayTake("active", "completeCohort")).toBe(true);
    expect(mayTake("active", "reopenCohort")).toBe(false);
    expect(mayTake("completed", "reopenCohort")).toBe(true);
  });
});

describe("suggestCohortName", () => {
  it("names the season that comes", () => {
    expect(suggestCohortName(new Date("2026-11-22T12:00:00Z"), "America/New_York")).toBe("Winter 2027");
    expect(suggestCohortName(new Date("2026-08-01T12:00:00Z"), "America/New_York")).toBe("Fall 2026");
    expect(suggestCohortName(new Date("2027-01-20T12:00:00Z"), "America/New_York")).toBe("Winter 2027");
  });

  it("goes by the day where the cohort meets", () => {
    const instant = new Date("2026-11-01T02:00:00Z");
    expect(suggestCohortName(instant, "America/New_York")).toBe("Fall 2026");
    expect(suggestCohortName(instant, "Europe/Paris")).toBe("Winter 2027");
  });
});

describe("cohortSteps", () => {
  const empty: CohortFacts = {
    status: "draft",
    people: 0,
    joined: 0,
    invited: 0,
    sessions: 0,
    mentors: 0,
    unpaired: 0,
    pairs: true,
  };
  const now = (facts: Partial<CohortFacts>) =>
    cohortSteps({ ...empty, ...facts }).find((step) => step.state === "now")?.kind;

  it("leads from an empty draft to a running season, one step at a time", () => {
    const roster = { people: 300, mentors: 100, unpaired: 200 };
    expect(now({})).toBe("people");
    expect(now(roster)).toBe("season");
    expect(now({ ...roster, sessions: 6 })).toBe("enroll");
    expect(now({ ...roster, sessions: 6, status: "enrolling" })).toBe("invite");
    expect(now({ ...roster, sessions: 6, status: "enrolling", joined: 20, invited: 280 })).toBe("pair");
    expect(now({ ...roster, sessions: 6, status: "enrolling", joined: 300, unpaired: 0 })).toBe("start");
    expect(now({ ...roster, sessions: 6, status: "active", joined: 300, unpaired: 0 })).toBeUndefined();
  });

  it("goes back to inviting when somebody is added later", () => {
    const running = { status: "active" as const, people: 301, joined: 300, sessions: 6, mentors: 100 };
    expect(now(running)).toBe("invite");
  });

  it("asks a circle of peers for no pairings", () => {
    const circle = { ...empty, people: 18, mentors: 0, unpaired: 18, pairs: false };
    expect(cohortSteps(circle).map(({ kind }) => kind)).not.toContain("pair");
    expect(cohortSteps({ ...circle, pairs: true }).map(({ kind }) => kind)).toContain("pair");
  });
});
