// What people of a program offer and look for, before an organizer makes the list their own.

const leading = [
  "Leading without authority",
  "Working with stakeholders",
  "Giving and taking feedback",
  "Becoming a manager",
];

const craft = ["Deciding what to build next", "Talking to customers", "Pricing", "Working with numbers"];

const career = [
  "Finding the next role",
  "Negotiating pay",
  "Changing fields",
  "Being seen for one’s work",
  "Building a network",
];

export const councilTopics: readonly string[] = [
  ...leading,
  "Hiring and growing a team",
  ...craft,
  "Setting a strategy",
  "Writing and presenting to executives",
  ...career,
];

export const oneToOneTopics: readonly string[] = [
  ...leading,
  "Hiring and growing a team",
  "Managing one’s time and energy",
  "Difficult conversations",
  "Speaking up in meetings",
  ...career,
  "Coming back after a break",
];

/** A circle has no mentors: what its people would like to talk about. */
export const circleTopics: readonly string[] = [
  ...leading.slice(0, 3),
  "Managing one’s time and energy",
  "Difficult conversations",
  ...career,
];
