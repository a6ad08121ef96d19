import type { Pair } from "../pairs";

// The last session was on day 140; then most of them ended well, and some simply went on.
const ended = (
  by: "mentor" | "mentee",
  day: number,
  reason: "reached" | "own",
  note = "",
): Pair["outcome"] => ({
  came: "ended",
  ...{ by, day, reason, note },
});

export const pairs: Pair[] = [
  {
    mentor: "mentor",
    mentee: "sofia",
    why: "Sofía has a negotiation ahead of her, and Priya has sat on both sides of it.",
    outcome: ended("mentee", 143, "reached", "I got the role. I would like to be a mentor next season."),
  },
  {
    mentor: "mentor",
    mentee: "brigid",
    why: "A first team, and somebody who likes first teams.",
    outcome: ended("mentee", 145, "own"),
  },
  {
    mentor: "oladele",
    mentee: "marcus",
    why: "Hardware meets freight. They will argue well.",
    outcome: ended("mentor", 142, "reached", "Marcus should be on the other side of the table next season."),
  },
  { mentor: "oladele", mentee: "hugo", why: "From code to product: the road is known." },
  {
    mentor: "ingrid",
    mentee: "chiara",
    why: "Hiring, from both ends of the table.",
    outcome: ended("mentor", 144, "own"),
  },
  {
    mentor: "ingrid",
    mentee: "jaewon",
    why: "A first year in product needs somebody patient.",
    outcome: ended("mentee", 147, "own"),
  },
  { mentor: "rashid", mentee: "farah", why: "Public service on both sides, and a harbor between them." },
  {
    mentor: "rashid",
    mentee: "imani",
    why: "Saying no, to people who are elected.",
    outcome: ended("mentee", 143, "reached"),
  },
  {
    mentor: "theodora",
    mentee: "anselm",
    why: "Pricing, as the one who signs it sees it.",
    outcome: ended("mentor", 146, "own"),
  },
  {
    mentor: "theodora",
    mentee: "esther",
    why: "From operations to product, with a budget to learn.",
    outcome: ended("mentee", 141, "reached"),
  },
  { mentor: "luca", mentee: "dmitri", why: "Dmitri may found something. Luca will ask him why." },
  {
    mentor: "luca",
    mentee: "gwendolyn",
    why: "Being seen, by somebody whose work is to look.",
    outcome: ended("mentee", 144, "own"),
  },
];
