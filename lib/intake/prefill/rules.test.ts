import { describe, expect, it } from "vitest";
import { personOf } from "@/lib/intake/feed/rules";
import { knownOf, type Said, type Sources } from "@/lib/intake/prefill/rules";
import { fieldOfWording, speaksOf } from "@/lib/intake/prefill/words";

const topics = [
  { id: "pricing", name: "Pricing" },
  { id: "lead", name: "Leading without authority" },
];
const sources = (more: Partial<Sources> = {}): Sources => ({
  role: "mentee",
  membership: { employer: "", yearsOfExperience: null, topics: [], timeZone: null },
  profile: {
    ...{ employer: "", industry: "", seniority: "", languages: [], timeZone: null, offers: [], seeks: [] },
  },
  earlier: null,
  said: [],
  ...more,
});
const said = (question: string, answer: string[], more: Partial<Said> = {}): Said => ({
  ...{ source: "application", question, answer, feeds: null },
  ...more,
});

describe("a question's wording", () => {
  it.each([
    ["Which industry do you work in?", "industry"],
    ["Company", "employer"],
    ["What do you hope to gain?", "goals"],
    ["Topics you can help with", "topics"],
    ["In which areas would you like to grow?", "topics"],
    ["Languages you speak", "languages"],
    ["Job function", "jobFunction"],
    ["Do you need a seat near the door?", null],
  ])("%j is about %s", (question, field) => {
    expect(fieldOfWording(question)).toBe(field);
  });
});

describe("an answer and a topic", () => {
  it("meet by whole words, whatever their case and accents", () => {
    expect(speaksOf("I know a lot about PRICING and packaging", "Pricing")).toBe(true);
    expect(speaksOf("leading without authority", "Leading without authority")).toBe(true);
    expect(speaksOf("authority", "Leading without authority")).toBe(true);
    expect(speaksOf("repricing", "Pricing")).toBe(false);
    expect(speaksOf("", "Pricing")).toBe(false);
  });
});

describe("what is known of somebody", () => {
  it("is what they wrote for this cohort, before their profile, before what the organization has", () => {
    const known = knownOf(
      sources({
        membership: {
          ...{ employer: "Tern", yearsOfExperience: 6, topics: ["Pricing"], timeZone: "Europe/Paris" },
        },
        profile: { ...sources().profile, industry: "Shipping", seeks: ["Leading without authority"] },
        said: [
          said("Your industry", ["Health care"]),
          said("What do you hope to gain?", ["Courage."], { source: "roster" }),
        ],
      }),
      topics,
    );
    expect(known).toMatchObject({
      industry: { value: "Health care", from: "application" },
      topics: { value: [{ topicId: "lead", level: 2 }], from: "profile" },
      employer: { value: "Tern", from: "organization" },
      seniority: { value: "established", from: "organization" },
      goals: { value: "Courage.", from: "roster" },
      timeZone: { value: "Europe/Paris", from: "organization" },
      jobFunction: null,
      languages: null,
    });
  });

  it("follows what an organizer said a question is for, against its wording", () => {
    const feeds = { feeds: "topics" as const };
    const known = knownOf(sources({ said: [said("What moves your company?", ["Pricing"], feeds)] }), topics);
    expect(known.topics).toEqual({ value: [{ topicId: "pricing", level: 2 }], from: "application" });
    expect(known.employer).toBeNull();
  });

  it("is what they said for an earlier season, before their profile; topics where the role is the same", () => {
    const earlier = {
      ...{ role: "mentee" as const, jobFunction: "Design", industry: "", employer: "", seniority: "lead" },
      ...{
        languages: ["Dutch"],
        timeZone: "Europe/Paris",
        hours: [18],
        topics: [{ name: "Pricing", level: 3 }],
      },
    };
    const profile = { ...sources().profile, industry: "Shipping", seniority: "early" };
    expect(knownOf(sources({ earlier, profile }), topics)).toMatchObject({
      topics: { value: [{ topicId: "pricing", level: 3 }], from: "earlier" },
      seniority: { value: "lead", from: "earlier" },
      industry: { value: "Shipping", from: "profile" },
      hours: { value: [18], from: "earlier" },
    });
    expect(knownOf(sources({ earlier, role: "mentor" }), topics).topics).toBeNull();
  });

  it("of a mentor looks at what they offer", () => {
    const profile = { ...sources().profile, offers: ["Pricing"], seeks: ["Leading without authority"] };
    expect(knownOf(sources({ role: "mentor", profile }), topics).topics?.value).toMatchObject([
      { topicId: "pricing" },
    ]);
  });
});

describe("whom the matching is told of", () => {
  const known = knownOf(
    sources({
      membership: { ...sources().membership, employer: "Tern" },
      profile: { ...sources().profile, industry: "Shipping", seniority: "lead", seeks: ["Pricing"] },
    }),
    topics,
  );
  const intake = {
    steps: ["topics", "about"],
    ...{ jobFunction: "Design", industry: "", employer: "", seniority: "", goals: "" },
    ...{ languages: [], timeZone: null, hours: [] },
  };

  it("is what they said, and where they have not, what is known", () => {
    expect(personOf("me", null, [], known)).toMatchObject({
      topics: [{ topic: "pricing", level: 2 }],
      industry: "Shipping",
      seniority: 3,
    });
    const person = personOf("me", intake, [{ topicId: "lead", level: 3 }], known);
    expect(person).toMatchObject({
      topics: [{ topic: "lead", level: 3 }],
      jobFunction: "Design",
      industry: null,
      seniority: null,
      hours: [],
    });
  });

  it("keeps the employer that is known, so that nobody meets a colleague", () => {
    expect(personOf("me", intake, [], known).employer).toBe("Tern");
  });
});
