import { describe, expect, it } from "vitest";
import { MOST_TOPICS, topicNameSchema } from "@/lib/intake/topics/schema";
import { minutesLeft } from "@/lib/programs/rules";
import { editConductSchema, mentorsPerGroupSchema } from "@/lib/programs/schema";
import { templateKeys, templates } from "@/lib/programs/templates/catalog";

describe.each(templates.map((template) => [template.name, template] as const))("%s", (_, template) => {
  it("fills its evenings exactly, and prompts after sessions that there are", () => {
    for (const session of template.sessions) expect(minutesLeft(session.minutes, session.items)).toBe(0);
    const positions = template.sessions.map((_session, at) => at + 1);
    expect(new Set(template.prompts.map(({ afterSession }) => afterSession))).toEqual(new Set(positions));
  });

  it("passes what the forms of a program ask", () => {
    const texts = { programId: "01900000-0000-7000-8000-000000000000", ...template };
    expect(editConductSchema.safeParse(texts).success).toBe(true);
    expect(mentorsPerGroupSchema.safeParse(String(template.mentorsPerGroup)).success).toBe(true);
  });
});

describe("the topics of a template", () => {
  it.each(templates.map(({ key, topics }) => [key, topics] as const))(
    "of %s fit a list, each once",
    (_, topics) => {
      expect(topics.length).toBeGreaterThan(5);
      expect(topics.length).toBeLessThanOrEqual(MOST_TOPICS);
      expect(new Set(topics.map((name) => name.toLowerCase())).size).toBe(topics.length);
      for (const name of topics) expect(topicNameSchema.safeParse(name).success).toBe(true);
    },
  );
});

describe("the templates", () => {
  it("have the keys that forms know", () => {
    expect(templates.map(({ key }) => key)).toEqual([...templateKeys]);
  });

  it("ask pairs nothing in groups, and circles nothing of mentors", () => {
    const [, oneToOne, circle] = templates;
    const kinds = oneToOne?.sessions.flatMap(({ items }) => items.map(({ kind }) => kind));
    expect(kinds).not.toContain("question");
    expect(circle?.prompts.map(({ audience }) => audience)).not.toContain("mentor");
  });
});
