import type { AgendaKind, PromptAudience } from "@/lib/db/generated/enums";

export type TemplateItem = { kind: AgendaKind; text: string; minutes: number };
export type TemplateSession = { title: string; minutes: number; items: TemplateItem[] };
export type TemplatePrompt = { afterSession: number; text: string; audience: PromptAudience };

/** A whole plan that a program can begin as; everything in it can be edited afterwards. */
export type Template = {
  key: string;
  name: string;
  summary: string;
  groupSize: number;
  mentorsPerGroup: number;
  codeOfConduct: string;
  confidentialityRule: string;
  sessions: TemplateSession[];
  prompts: TemplatePrompt[];
  /** What its people may offer and look for, in the order of the list. */
  topics: readonly string[];
};

export const administration = (minutes: number, text: string): TemplateItem => ({
  kind: "administration",
  text,
  minutes,
});
export const question = (minutes: number, text: string): TemplateItem => ({
  kind: "question",
  text,
  minutes,
});
