import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ALIKE, alikeSets, likeness, read, stemOf, wordsOf } from "@/lib/reconvene/likeness/rules";

/** What groups write to one question, as they write it: every line holds the ways in which one thing was said. */
const said: string[][] = [
  ["Listen first", "Listening first", "First, listen!", "Listen first, then talk"],
  ["Lead without authority", "Leading without authority", "Learn to lead without authority"],
  ["Follow through on what you promise", "Follow through on your promises"],
  [
    "Keep a monthly list of accomplishments",
    "Write a monthly list of your accomplishments",
    "Monthly accomplishments list",
  ],
  ["Know when to leave", "Knowing when to leave"],
  ["Be seen by the right people at the right time", "Being seen by the right people"],
  ["Write with the point first", "Put the point first when you write", "Point first in writing"],
  ["Build a network beyond your own industry", "A network outside your industry"],
  ["Turn peers into fans", "Turning your peers into fans"],
  ["Emotional intelligence", "Emotional intelligence matters", "emotional inteligence"],
  ["A sense of humor", "Sense of humour", "Humor"],
  ["Curiosity", "Be curious", "Curiosity!"],
  ["Ask for feedback often", "Ask for feedback more often than feels comfortable"],
  ["Assess your own skills honestly", "Honestly assess your skills"],
  ["Package work for executives", "Package your work for an executive"],
  ["Say thank you", "Saying thank you"],
  ["Passion"],
  ["Initiative"],
  ["Take the initiative in meetings"],
  ["Politics is not a dirty word"],
  ["Find a sponsor, not only a mentor"],
  ["Find a mentor"],
  ["Find a mentor outside your company"],
  ["Ask for a raise"],
  ["Ask better questions"],
  ["Never write an angry mail"],
  ["Write one mail a day"],
  ["Three mentors are better than one"],
  ["Say no more often"],
  ["Say yes to hard projects"],
  ["Know the business, not only the product"],
  ["Know your numbers"],
  ["Be known for something"],
  ["The right people leave first"],
  ["Keep notes of every one-to-one"],
  ["Keep calm in a crisis"],
  ["Work for a manager who listens"],
  ["Network before you need it"],
  ["Don’t burn bridges"],
  ["Do not take it personally"],
  ["Take it in writing"],
  ["Events in the wider economy"],
  ["A broad view of the industry"],
  ["Learn the language of finance"],
];

/** The same of another evening, written after `ALIKE` was chosen and never used to choose it. */
const unseen: string[][] = [
  [
    "Have lunch with somebody new every week",
    "Lunch with somebody new each week",
    "Every week, lunch with someone new",
  ],
  ["Prepare for every meeting", "Be prepared for each meeting", "Preparing for meetings"],
  ["Tell your manager what you want", "Tell managers what you want next"],
  ["Reply within a day", "Replying within one day"],
  ["Read outside of your field", "Reading outside your own field"],
  ["Patience", "Patience!", "Being patient"],
  ["Own your mistakes", "Owning mistakes", "Own up to your mistakes quickly"],
  ["Celebrate small wins", "Celebrating the small wins with the team"],
  ["Give credit to others", "Give others the credit", "Giving credit generously"],
  ["Ask why five times"],
  ["Ask why it matters"],
  ["Never eat alone"],
  ["Eat with your team"],
  ["Choose your manager, not your company"],
  ["Your manager is not your friend"],
  ["Teach what you know"],
  ["Know what you do not know"],
  ["Small wins build trust"],
  ["Trust takes years"],
  ["A meeting needs an agenda"],
  ["Leave the meeting with one decision"],
  ["Write decisions down"],
  ["Two jobs a decade are enough"],
  ["Five jobs a decade are fine"],
  ["Learn from people half your age"],
  ["Spend time with customers"],
  ["Time is the only budget"],
];

type Pair = { one: { thing: number; text: string }; other: { thing: number; text: string } };
const suggested = ({ one, other }: Pair) => likeness(read(one.text), read(other.text)) >= ALIKE;
const same = ({ one, other }: Pair) => one.thing === other.thing;
const inWords = ({ one, other }: Pair) => `${one.text} | ${other.text}`;

function measure(things: string[][]) {
  const points = things.flatMap((ways, thing) => ways.map((text) => ({ thing, text })));
  const pairs = points.flatMap((one, at) => points.slice(at + 1).map((other) => ({ one, other })));
  const found = pairs.filter(suggested);
  const right = found.filter(same);
  return {
    pairs: pairs.length,
    same: pairs.filter(same).length,
    precision: right.length / found.length,
    recall: right.length / pairs.filter(same).length,
    wrong: found.filter((pair) => !same(pair)).map(inWords),
    missed: pairs.filter((pair) => same(pair) && !suggested(pair)).map(inWords),
  };
}

describe("on points as groups write them", () => {
  it("nearly everything put forward is the same, and most of what is the same is put forward", () => {
    const measured = measure(said);
    console.info("the points it was made with", measured);
    expect(measured.precision).toBeGreaterThanOrEqual(0.95);
    expect(measured.recall).toBeGreaterThanOrEqual(0.85);
  });

  it("and so on points of an evening it was not made with", () => {
    const measured = measure(unseen);
    console.info("points it never saw", measured);
    expect(measured.precision).toBeGreaterThanOrEqual(0.9);
    expect(measured.recall).toBeGreaterThanOrEqual(0.7);
  });
});

describe("likeness", () => {
  const of = (one: string, other: string) => likeness(read(one), read(other));

  it("is the same in both directions, 1 of a text with itself, and never more", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const how = of(one, other);
        expect(how).toBe(of(other, one));
        expect(how).toBeGreaterThanOrEqual(0);
        expect(how).toBeLessThanOrEqual(1);
      }),
    );
    expect(of("Lead without authority", "LEAD, without authority!")).toBe(1);
  });

  it("does not take a sentence for its opposite, nor one number for another", () => {
    expect(of("Answer mail at night", "Never answer mail at night")).toBe(0);
    expect(of("Meet 3 people a week", "Meet 5 people a week")).toBe(0);
  });

  it("reads other scripts, folds accents, and survives what people paste", () => {
    expect(wordsOf("Résumé — ＦＵＬＬ width")).toEqual(["resume", "full", "width"]);
    expect(of("倾听他人", "倾听他人！")).toBe(1);
    expect(of("الإصغاء أولاً", "الإصغاء أولا")).toBe(1);
    expect(of("<script>alert(1)</script>", "=HYPERLINK(1)")).toBeLessThan(ALIKE);
    expect(of("x".repeat(300), "y".repeat(300))).toBe(0);
    expect(of("", "🙂")).toBe(0);
  });

  it.each([
    ["listening", "listen"],
    ["promises", "promised"],
    ["planned", "plan"],
    ["curiosity", "curious"],
    ["humour", "humor"],
    ["industries", "industry"],
  ])("%s and %s are one word", (one, other) => {
    expect(stemOf(one)).toBe(stemOf(other));
  });
});

describe("sets to merge", () => {
  const point = (id: string, group: string, text: string) => ({ id, groups: [group], text });
  const ids = (sets: { id: string }[][]) => sets.map((set) => set.map(({ id }) => id));

  it("are of different groups, and hold a point once", () => {
    const points = [
      point("a", "one", "Listen first"),
      point("b", "one", "Listen first!"),
      point("c", "two", "Listening first"),
      point("d", "three", "First, listen"),
      point("e", "two", "Be known for something"),
    ];
    const [set = [], ...more] = alikeSets(points);
    expect(more).toEqual([]);
    expect(set.map(({ groups }) => groups[0])).toEqual(["one", "two", "three"]);
  });

  it("leave out two of which an organizer said no", () => {
    const points = [point("a", "one", "Listen first"), point("b", "two", "Listen first")];
    expect(ids(alikeSets(points))).toEqual([["a", "b"]]);
    expect(alikeSets(points, () => true)).toEqual([]);
  });

  it("do not grow along a chain of which the ends are not alike", () => {
    const chain = ["Listen first", "Listen first, ask second", "Ask second, then decide alone"].map(
      (text, at) => point(`${at}`, `group ${at}`, text),
    );
    for (const set of alikeSets(chain)) expect(set.length).toBeLessThan(3);
  });
});
