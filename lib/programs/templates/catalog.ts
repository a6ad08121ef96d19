import { circleTemplate } from "@/lib/programs/templates/circle";
import { councilTemplate } from "@/lib/programs/templates/council";
import { oneToOneTemplate } from "@/lib/programs/templates/one-to-one";
import type { Template } from "@/lib/programs/templates/parts";

/** The plans that come with the product, the usual one first. */
export const templates: readonly Template[] = [councilTemplate, oneToOneTemplate, circleTemplate];

export const templateKeys = ["council", "one-to-one", "circle"] as const;

/** A template in a few lines. `key` is one of the product's, or the id of a program kept as a template. */
export type TemplateOutline = {
  key: string;
  name: string;
  summary: string;
  groupSize: number;
  mentorsPerGroup: number;
  sessions: string[];
  prompts: number;
};

export const builtInOutlines: readonly TemplateOutline[] = templates.map(
  ({ sessions, prompts, ...template }) => ({
    key: template.key,
    name: template.name,
    summary: template.summary,
    groupSize: template.groupSize,
    mentorsPerGroup: template.mentorsPerGroup,
    sessions: sessions.map(({ title }) => title),
    prompts: prompts.length,
  }),
);
