import type { QuickKey } from "@/lib/intake/hours/rules";

const names = {
  lead: "Leading without authority",
  stakeholders: "Working with stakeholders",
  feedback: "Giving and taking feedback",
  manager: "Becoming a manager",
  hiring: "Hiring and growing a team",
  deciding: "Deciding what to build next",
  customers: "Talking to customers",
  pricing: "Pricing",
  numbers: "Working with numbers",
  strategy: "Setting a strategy",
  executives: "Writing and presenting to executives",
  next: "Finding the next role",
  pay: "Negotiating pay",
  fields: "Changing fields",
  seen: "Being seen for one’s work",
  network: "Building a network",
} as const;

type Code = keyof typeof names;

/** How a topic is called on the program's list. */
export const topicName = (code: string): string => names[code as Code];

export type DemoIntake = {
  key: string;
  /** Codes of topics, each with how much of it. */
  topics: Partial<Record<Code, 1 | 2 | 3>>;
  jobFunction: string;
  industry: string;
  seniority: string;
  goals: string;
  quick: readonly QuickKey[];
};

const product = "Product management";

/** What the people of season twelve said for the pairing. Kofi and Wren have not got round to it. */
export const intakes: readonly DemoIntake[] = [
  {
    key: "mentor",
    topics: { lead: 3, executives: 3, manager: 2, hiring: 1 },
    ...{ jobFunction: product, industry: "Health care", seniority: "executive", quick: ["evenings"] },
    goals: "Somebody who is about to lead people for the first time and is honest about being afraid of it.",
  },
  {
    key: "oladele",
    topics: { stakeholders: 3, deciding: 2, numbers: 2 },
    ...{ jobFunction: product, industry: "Logistics", seniority: "lead", quick: ["noon", "evenings"] },
    goals: "People who work closely with engineers, or wish they did.",
  },
  {
    key: "ingrid",
    topics: { numbers: 3, hiring: 3, stakeholders: 1 },
    ...{ jobFunction: "Operations", industry: "Energy", seniority: "lead", quick: ["before-work", "noon"] },
    goals: "Somebody whose numbers nobody believes yet.",
  },
  {
    key: "marcus",
    topics: { fields: 3, deciding: 2, feedback: 2 },
    ...{ jobFunction: product, industry: "Manufacturing", seniority: "senior", quick: ["evenings"] },
    goals: "Engineers who are curious about product, and people in their first year of it.",
  },
  {
    key: "sofia",
    topics: { pay: 3, fields: 3, next: 2 },
    ...{ jobFunction: product, industry: "Education", seniority: "lead", quick: ["evenings", "weekend"] },
    goals: "Somebody with a hard conversation about their role ahead of them.",
  },
  {
    key: "hana",
    topics: { executives: 3, strategy: 3 },
    ...{ jobFunction: product, industry: "Biotechnology", seniority: "executive", quick: ["before-work"] },
    goals: "One person who has to stand before a board within the year.",
  },
  {
    key: "gideon",
    topics: { pricing: 3, next: 2, strategy: 1 },
    jobFunction: "Consulting",
    ...{ industry: "Professional services", seniority: "executive", quick: ["working-hours"] },
    goals: "People who wonder what their work is worth, or whether to stay.",
  },
  {
    key: "leila",
    topics: { executives: 2, customers: 2, numbers: 3, pricing: 1 },
    jobFunction: "Marketing",
    ...{ industry: "Banking and insurance", seniority: "executive", quick: ["evenings"] },
    goals: "People who come to growth from somewhere else.",
  },
  {
    key: "rashid",
    topics: { stakeholders: 3, lead: 2, deciding: 1 },
    ...{ jobFunction: product, industry: "Government", seniority: "lead", quick: ["noon", "working-hours"] },
    goals: "Anybody with eleven stakeholders who all are right.",
  },
  {
    key: "constance",
    topics: { network: 3, seen: 2, next: 2, feedback: 2 },
    jobFunction: "General management",
    ...{ industry: "Arts and media", seniority: "executive", quick: ["evenings"] },
    goals: "Somebody who would like to look at a whole career, and not only at the next step.",
  },
  {
    key: "bao",
    topics: { numbers: 2, seen: 3, deciding: 2 },
    ...{ jobFunction: product, industry: "Software", seniority: "senior", quick: ["noon", "evenings"] },
    goals: "People who want to go deep and not up.",
  },
  {
    key: "yetunde",
    topics: { customers: 3, network: 2, executives: 1 },
    ...{ jobFunction: product, industry: "Food", seniority: "lead", quick: ["before-work", "evenings"] },
    goals: "Somebody who returns after a break, or builds both sides of a market.",
  },
  {
    key: "mentee",
    topics: { lead: 3, seen: 3, executives: 2 },
    ...{ jobFunction: product, industry: "Software", seniority: "early", quick: ["evenings"] },
    goals: "To have led a launch, and to have said in the room what I only say in the corridor.",
  },
  {
    key: "caleb",
    topics: { stakeholders: 3, deciding: 2 },
    ...{ jobFunction: product, industry: "Logistics", seniority: "established", quick: ["noon"] },
    goals: "To say no without an apology of three paragraphs.",
  },
  {
    key: "meiling",
    topics: { fields: 2, numbers: 3 },
    ...{ jobFunction: "Design", industry: "Software", seniority: "established", quick: ["noon", "evenings"] },
    goals: "To decide with numbers, and know which ones to leave out.",
  },
  {
    key: "oscar",
    topics: { deciding: 2, executives: 2, feedback: 1 },
    ...{ jobFunction: product, industry: "Logistics", seniority: "early", quick: ["evenings"] },
    goals: "To get through my first year in product with my curiosity left.",
  },
  {
    key: "fiona",
    topics: { fields: 3, seen: 2 },
    jobFunction: "Data and analytics",
    ...{ industry: "Banking and insurance", seniority: "established", quick: ["evenings"] },
    goals: "To be asked what to build, and not only how it went.",
  },
  {
    key: "tendai",
    topics: { pay: 3, network: 2 },
    ...{ jobFunction: product, industry: "Construction and real estate", seniority: "established" },
    quick: ["evenings", "weekend"],
    goals: "To have had the conversation about my role that I have been putting off since spring.",
  },
  {
    key: "rosa",
    topics: { stakeholders: 3, strategy: 1 },
    ...{ jobFunction: product, industry: "Health care", seniority: "senior", quick: ["noon"] },
    goals: "To bring clinicians and lawyers to one table and go home on time.",
  },
  {
    key: "lena",
    topics: { numbers: 2, lead: 2, executives: 1 },
    ...{ jobFunction: product, industry: "Food", seniority: "early", quick: ["evenings"] },
    goals: "To say a number aloud and stand by it.",
  },
  {
    key: "arjun",
    topics: { lead: 3, numbers: 1 },
    jobFunction: product,
    ...{ industry: "Software", seniority: "established", quick: ["before-work", "evenings"] },
    goals: "To be followed by people who do not report to me.",
  },
  {
    key: "siobhan",
    topics: { stakeholders: 2, lead: 2 },
    ...{ jobFunction: product, industry: "Government", seniority: "senior", quick: ["working-hours"] },
    goals: "To see the politics coming before they arrive.",
  },
  {
    key: "malik",
    topics: { manager: 3, hiring: 2, feedback: 2 },
    ...{ jobFunction: product, industry: "Energy", seniority: "early", quick: ["evenings"] },
    goals: "To be a manager whom my first two people recommend.",
  },
  {
    key: "zofia",
    topics: { fields: 3, pay: 2 },
    ...{
      jobFunction: "Research",
      industry: "Travel",
      seniority: "established",
      quick: ["weekend", "evenings"],
    },
    goals: "To change roles without starting from the bottom again.",
  },
  {
    key: "andre",
    topics: { pricing: 3, fields: 2 },
    jobFunction: "Customer success",
    ...{ industry: "Software", seniority: "senior", quick: ["working-hours", "noon"] },
    goals: "To understand why things cost what they cost, and say so to customers.",
  },
  {
    key: "hyejin",
    topics: { hiring: 3, numbers: 2 },
    jobFunction: "Data and analytics",
    ...{ industry: "Biotechnology", seniority: "established", quick: ["before-work", "noon"] },
    goals: "To hire my first analyst and not my own copy.",
  },
  {
    key: "samir",
    topics: { next: 3, pricing: 1 },
    ...{ jobFunction: product, industry: "Government", seniority: "established", quick: ["evenings"] },
    goals: "To know by summer whether I stay.",
  },
  {
    key: "grace",
    topics: { executives: 3, fields: 2 },
    jobFunction: "Program management",
    ...{ industry: "Education", seniority: "senior", quick: ["before-work", "evenings"] },
    goals: "To hold a skeptical board for ten minutes.",
  },
  {
    key: "elias",
    topics: { seen: 2, executives: 2 },
    ...{ jobFunction: product, industry: "Manufacturing", seniority: "early", quick: ["evenings"] },
    goals: "To stay the one who knows, and still be heard.",
  },
  {
    key: "talia",
    topics: { manager: 2, next: 3 },
    ...{ jobFunction: "General management", industry: "", seniority: "senior", quick: ["working-hours"] },
    goals: "To find what comes after a company of one’s own.",
  },
  {
    key: "ha",
    topics: { deciding: 3, numbers: 2 },
    ...{ jobFunction: product, industry: "Biotechnology", seniority: "established", quick: ["noon"] },
    goals: "To ship something regulated in this decade.",
  },
  {
    key: "noor",
    topics: { fields: 3, network: 2 },
    ...{ jobFunction: "Marketing", industry: "Education", seniority: "established", quick: ["evenings"] },
    goals: "To be in product by the end, or to know why not.",
  },
  {
    key: "pavel",
    topics: { customers: 2, executives: 2 },
    ...{ jobFunction: "Data and analytics", industry: "Arts and media", seniority: "established" },
    quick: ["evenings"],
    goals: "To write one page that somebody reads to its end.",
  },
  {
    key: "ximena",
    topics: { numbers: 2, next: 2, customers: 1 },
    ...{ jobFunction: product, industry: "Banking and insurance", seniority: "established" },
    quick: ["noon", "evenings"],
    goals: "To grow something that deserves to grow.",
  },
];
