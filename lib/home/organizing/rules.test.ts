import { describe, expect, it } from "vitest";
import { at, cohort, desk, inHours, inShort, organized, session } from "@/lib/home/testing/facts";
import { organizing } from "./rules";

type Facts = Parameters<typeof organizing>[0];
const asked = (facts: Partial<Facts>) =>
  organizing({ desk: desk(), cohorts: [], sessions: [], ...facts }, at).map(inShort);
const kinds = (facts: Partial<Facts>) =>
  organizing({ desk: desk(), cohorts: [], sessions: [], ...facts }, at).map(({ kind }) => kind);

describe("an organizer is asked", () => {
  it("nothing, while nothing is missing", () => {
    expect(asked({ cohorts: [organized()], sessions: [session(24 * 20)] })).toEqual([]);
  });

  it("to set up the first program", () => {
    expect(asked({ desk: desk({ programs: 0 }) })).toEqual([
      [
        "Set up your program",
        "The plan of a season: its evenings, what they ask, and the rules everybody agrees to.",
        "Set up a program → /programs/new",
      ],
    ]);
  });

  it("to read a concern, without a word of it", () => {
    expect(asked({ desk: desk({ concerns: 1 }) })).toEqual([
      [
        "A concern waits to be read",
        "Somebody trusted you with it. The person it is about is not told.",
        "Read it → /concerns",
      ],
    ]);
    expect(asked({ desk: desk({ concerns: 3 }) })[0]?.[0]).toBe("3 concerns wait to be read");
  });

  it("to look again at a group in which two sit who are to be kept apart", () => {
    expect(asked({ desk: desk({ together: [{ id: "s", title: "Kick-off" }] }) })).toEqual([
      [
        "A group of Kick-off needs another look",
        "Two people sit together who are to be kept apart.",
        "Look at the groups → /sessions/s/groups?view=groups",
      ],
    ]);
  });

  it("to begin a cohort of a program that has none", () => {
    expect(asked({ desk: desk({ withoutCohort: [{ id: "p", name: "Executive Council" }] }) })).toEqual([
      [
        "Executive Council has no cohort yet",
        "A cohort is the people who go through the program together.",
        "Begin a cohort → /programs/p/cohorts/new",
      ],
    ]);
  });

  it("about a roster that waits, and about its rows that stayed out", () => {
    const roster = {
      cohortId: null,
      id: "r",
      fileName: "roster.csv",
      uploadedAt: inHours(-30),
      imported: false,
      undecided: 0,
    };
    expect(asked({ desk: desk({ roster }) })).toEqual([
      [
        "A roster waits for you",
        "roster.csv, uploaded [day 11-21T09:00]. Nobody is added until you import it.",
        "Look at its rows → /people/import/r",
      ],
    ]);
    const stayedOut = (undecided: number) =>
      asked({ desk: desk({ roster: { ...roster, imported: true, undecided } }) })[0];
    expect(stayedOut(5)).toEqual([
      "5 rows of your roster stayed out",
      "roster.csv: they asked for a decision, and can still come in.",
      "Decide → /people/import/r",
    ]);
    expect(stayedOut(1)?.[0]).toBe("One row of your roster stayed out");
  });

  it("to invite those who were never invited", () => {
    const about = "Each gets a mail with a link to join.";
    expect(asked({ desk: desk({ uninvited: 1 }) })).toEqual([
      ["One person has not been invited yet", about, "Send the invitation → /people"],
    ]);
    expect(asked({ desk: desk({ uninvited: 1_240 }) })).toEqual([
      ["1,240 people have not been invited yet", about, "Send the invitations → /people"],
    ]);
  });
});

describe("the way of a cohort to its season", () => {
  it("begins with people and dates, whichever is missing", () => {
    expect(asked({ cohorts: [organized({ people: 0 }, { status: "draft", sessions: 0, held: 0 })] })).toEqual(
      [
        [
          "Spring 2027 has no people yet",
          "Bring them in with the file you have.",
          "Import the roster → /people/import?cohort=cohort",
        ],
        [
          "Spring 2027 has no dates yet",
          "All its sessions at once, from one rule.",
          "Lay out the season → /cohorts/cohort/season",
        ],
      ],
    );
    expect(kinds({ cohorts: [organized({ people: 0 }, { status: "draft" })] })).toEqual(["roster"]);
    expect(kinds({ cohorts: [organized({}, { status: "draft", sessions: 0 })] })).toEqual(["season"]);
  });

  it("does not ask for a roster that is there already", () => {
    const cohorts = [organized({ people: 0 }, { status: "draft", sessions: 0 })];
    const roster = { id: "r", fileName: "r.csv", uploadedAt: at, imported: false, undecided: 0 };
    const withRoster = (cohortId: string | null) =>
      kinds({ desk: desk({ roster: { ...roster, cohortId } }), cohorts });
    expect(withRoster("cohort")).toEqual(["import", "season"]);
    expect(withRoster("another")).toEqual(["import", "roster", "season"]);
    expect(withRoster(null)).toEqual(["import", "roster", "season"]);
    const dated = [organized({ people: 0 }, { status: "draft" })];
    expect(kinds({ desk: desk({ roster: { ...roster, cohortId: "cohort" } }), cohorts: dated })).toEqual([
      "import",
    ]);
  });

  it("goes on with enrollment, once both are there", () => {
    expect(
      asked({ cohorts: [organized({}, { status: "draft", held: 0 })], sessions: [session(90)] }),
    ).toEqual([
      [
        "Spring 2027 is still a draft",
        "Open enrollment, and its people see who is here and when you meet.",
        "Open enrollment → /cohorts/cohort",
      ],
    ]);
  });

  it("ends with its start, shortly before the first evening", () => {
    const enrolling = organized({}, { status: "enrolling", held: 0 });
    expect(asked({ cohorts: [enrolling], sessions: [session(24 * 7)] })).toEqual([
      [
        "Spring 2027 meets soon",
        "Start its season, so that everybody knows it is on.",
        "Start the season → /cohorts/cohort",
      ],
    ]);
    expect(kinds({ cohorts: [enrolling], sessions: [session(24 * 9)] })).toEqual([]);
    expect(asked({ cohorts: [{ ...enrolling, held: 1 }] })[0]?.[0]).toBe("Spring 2027 has begun to meet");
  });

  it("is nobody's business in a cohort that is over or only taken part in", () => {
    expect(
      kinds({ cohorts: [cohort({ sessions: 0 }), cohort({ status: "completed", sessions: 0 })] }),
    ).toEqual([]);
  });
});

describe("pairings are counted, never told", () => {
  it("while mentees are without a mentor", () => {
    expect(asked({ cohorts: [organized({ unpaired: 5 })] })).toEqual([
      ["5 mentees have no mentor yet", "Spring 2027", "Look at the pairings → /cohorts/cohort/pairings"],
    ]);
    expect(asked({ cohorts: [organized({ unpaired: 1, cameBack: 2 })] })[0]?.slice(0, 2)).toEqual([
      "One mentee has no mentor yet",
      "Spring 2027 · 2 proposals were declined or ran out lately.",
    ]);
  });

  it("before the season only where a proposal came back", () => {
    expect(kinds({ cohorts: [organized({ unpaired: 5 }, { status: "enrolling", held: 0 })] })).toEqual([]);
    expect(
      asked({ cohorts: [organized({ unpaired: 5, cameBack: 1 }, { status: "enrolling", held: 0 })] })[0]?.[0],
    ).toBe("One proposal was declined or ran out lately");
    expect(kinds({ cohorts: [organized({ unpaired: 5, cameBack: 1 }, { status: "draft" })] })).toEqual([
      "enroll",
    ]);
  });
});

describe("an evening", () => {
  const one = (hours: number, facts = {}) =>
    asked({ cohorts: [organized()], sessions: [session(hours, facts)] })[0];

  it("asks for its groups eight days ahead", () => {
    expect(one(24 * 5, { seated: false })).toEqual([
      "The groups of Spring 2027 are not filled yet",
      "Kick-off · [when 11-27T15:00]",
      "Seat the groups → /sessions/session/groups",
    ]);
    expect(one(24 * 5)).toBeUndefined();
    expect(one(24 * 9, { seated: false })).toBeUndefined();
    const nobody = [organized({ people: 0 })];
    expect(kinds({ cohorts: nobody, sessions: [session(24 * 5, { seated: false })] })).toEqual(["roster"]);
  });

  it("leads to the door on its day, by the cohort's own clock", () => {
    expect(one(9, { place: "Library" })).toEqual([
      "Spring 2027 meets today at [time 11-23T00:00]",
      "Kick-off · Library",
      "Open the door page → /sessions/session/groups",
    ]);
    expect(one(9, { online: true, seated: false })?.slice(1)).toEqual([
      "Kick-off · Online · The groups are not filled yet",
      "Seat the groups → /sessions/session/groups",
    ]);
    const inBerlin = [organized({}, { timeZone: "Europe/Berlin" })];
    expect(kinds({ cohorts: inBerlin, sessions: [session(9)] })).toEqual([]);
  });

  it("leads to the console while it lasts", () => {
    const running = organizing({ desk: desk(), cohorts: [organized()], sessions: [session(-1)] }, at)[0];
    expect(running && inShort(running)).toEqual([
      "Spring 2027 is meeting now",
      "Kick-off · until [time 11-22T16:00]",
      "Run the evening → /sessions/session/console",
    ]);
    expect(running?.also).toEqual({ href: "/sessions/session/groups", label: "By the door" });
  });

  it("leads to the console also where the evening began early, or takes longer, until somebody closes it", () => {
    const about = (hours: number, begun: boolean) =>
      organizing(
        { desk: desk(), cohorts: [organized()], sessions: [session(hours, { begun, points: 1 })] },
        at,
      )[0];
    expect(about(0.2, true)?.button).toBe("Run the evening");
    expect(about(-3, true)?.button).toBe("Run the evening");
    expect(about(-3, false)?.button).toBe("Compose the recap");
    expect(about(-6, true)?.button).toBe("Compose the recap");
  });

  it("asks for its recap afterwards", () => {
    expect(one(-30, { points: 48 })).toEqual([
      "Collect what was said at “Kick-off”",
      "Spring 2027 · [day 11-21T09:00] · 48 points written",
      "Compose the recap → /sessions/session/recap",
    ]);
    expect(one(-30)).toBeUndefined();
    const recap = (status: "draft" | "published") => ({ id: "r", status, publishedAt: null, added: false });
    expect(one(-30, { points: 48, recap: recap("draft") })).toEqual([
      "The recap of “Kick-off” is a draft",
      "Spring 2027 · Only organizers read it so far.",
      "Finish the recap → /sessions/session/recap",
    ]);
    expect(one(-30, { points: 48, recap: recap("published") })).toBeUndefined();
  });
});

describe("people who have not said what they look for", () => {
  const one = (tally: { untold: number; unpaired: number }, status: "enrolling" | "draft" = "enrolling") =>
    kinds({ cohorts: [organized(tally, { status })], sessions: [session(24 * 20)] }).filter(
      (kind) => kind === "untold",
    );

  it("are counted while there are pairs to be made", () => {
    expect(one({ untold: 3, unpaired: 2 })).toEqual(["untold"]);
    expect(one({ untold: 3, unpaired: 0 })).toEqual([]);
    expect(one({ untold: 0, unpaired: 2 })).toEqual([]);
    expect(one({ untold: 3, unpaired: 2 }, "draft")).toEqual([]);
  });
});
