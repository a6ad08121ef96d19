import { describe, expect, it } from "vitest";
import { expiryOf, invitedTo, peopleCount, programsOf, sentWords } from "@/lib/people/invitations/rules";
import { acceptInvitationSchema } from "@/lib/people/invitations/schema";

const part = { programId: "a", program: "Council", cohort: "Spring 2027", role: "mentor" };

describe("an invitation", () => {
  it("is good for two weeks", () => {
    expect(expiryOf(new Date("2026-11-22T18:30:00Z"))).toEqual(new Date("2026-12-06T18:30:00Z"));
  });

  it("says in words to what, and how many went out", () => {
    const other = { ...part, cohort: "Fall 2027", role: "mentee" };
    expect(invitedTo([part])).toBe("As a mentor in Spring 2027 (Council)");
    expect(invitedTo([part, other])).toBe(
      "As a mentor in Spring 2027 (Council), and as a mentee in Fall 2027 (Council)",
    );
    expect(programsOf([part, other, { ...part, programId: "b" }])).toHaveLength(2);
    expect([peopleCount(1), peopleCount(1_304)]).toEqual(["1 person", "1,304 people"]);
    expect([0, 1, 304].map(sentWords)).toEqual([
      "Everybody has an invitation already.",
      "The invitation is on its way.",
      "304 invitations are on their way.",
    ]);
  });
});

describe("accepting", () => {
  const seen = ["01a20000-0000-7000-8000-000000000000:2"];
  const sent = { token: "a".repeat(43), name: "Ada" };

  it("takes a yes where there are texts to agree to", () => {
    expect(acceptInvitationSchema.safeParse({ ...sent, seen }).error?.issues[0]?.path).toEqual(["agreed"]);
    expect(acceptInvitationSchema.parse({ ...sent, seen, agreed: "yes" }).seen).toEqual({
      "01a20000-0000-7000-8000-000000000000": "2",
    });
    expect(acceptInvitationSchema.parse(sent).seen).toEqual({});
  });
});
