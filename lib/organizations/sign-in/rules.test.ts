import { describe, expect, it } from "vitest";
import { domainFits, either } from "@/lib/organizations/sign-in/rules";
import { changeSignInRulesSchema } from "@/lib/organizations/sign-in/schema";

describe("mail domains", () => {
  it.each([
    [[], "ada@anywhere.example", true],
    [["example.org"], "ada@example.org", true],
    [["example.com", "example.org"], "ada@example.org", true],
    [["example.org"], "ada@sub.example.org", false],
    [["example.org"], "ada@notexample.org", false],
    [["example.org"], '"a@example.org"@evil.example', false],
  ])("%j and %s: %s", (domains, email, fits) => expect(domainFits(domains, email)).toBe(fits));

  it("are read as people write them, each once", () => {
    const domains = "Example.org, @example.com;\n\nexample.org  xn--bcher-kva.example";
    expect(changeSignInRulesSchema.parse({ methods: ["mail"], domains }).domains).toEqual([
      "example.org",
      "example.com",
      "xn--bcher-kva.example",
    ]);
  });

  it.each(["example", "ada@example.org", "https://example.org", "-a.example", "*.example.org"])(
    "%s is none",
    (domains) => {
      const { error } = changeSignInRulesSchema.safeParse({ methods: ["mail"], domains });
      expect(error?.issues[0]?.message).toContain("does not look like a mail domain");
    },
  );

  it("leave at least one way to sign in", () => {
    expect(changeSignInRulesSchema.safeParse({ domains: "" }).success).toBe(false);
  });
});

describe("either", () => {
  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a or b"],
    [["a", "b", "c"], "a, b or c"],
  ])("%j is %s", (words, said) => expect(either(words)).toBe(said));
});
