// What Priya Raghunathan and her two mentees have between them this season. Days are counted from tomorrow evening.

const where = { time: "12:15", place: "The coffee bar at Kestrel & Rowe" };

/** The first time the demo's mentor and mentee met: everything about it is done. */
export const first = {
  ...where,
  asked: -44,
  days: [-36, -35, -33],
  purpose: "Getting to know each other, and what a first launch is like from inside.",
  prep: {
    asks: "How did you know that your first launch was ready?",
    moved: "I have a date now: the end of next month.",
    challenge: "Support learns of every change last, and says so in front of everybody.",
  },
  note: {
    body: "Nadia’s launch, and why support hears of things last. It is a list of names that nobody owns.",
    advice: "Put one person of support into the Monday meeting, and let them read the release note first.",
    promise: "To send her the checklist of our second launch.",
  },
  kept: true,
  thanks: "The checklist alone was worth the season. Thank you.",
};

/** The last time: what was promised is still open, and the thanks have not been read. */
export const last = {
  ...where,
  asked: -16,
  days: [-8, -7, -5],
  purpose: "The week after the launch: what to look at, and what to leave alone.",
  prep: {
    asks: "Which numbers did you look at in the first week, and which did you forbid yourself?",
    moved: "Support sat in the Monday meeting twice. Nobody was surprised, which was new.",
    challenge: "My director wants a success story before there is one.",
  },
  note: {
    body: "The first week: two numbers and ten phone calls. Her director’s wish for a story, and how to answer it with a date.",
    advice: "Say when the story can be told, before somebody asks again.",
    promise: "To introduce her to Ingrid, who reads first weeks for a living.",
  },
  kept: false,
  thanks: "I said the date aloud on Monday. It worked. Thank you!",
};

/** The next time is agreed on, and not yet prepared. */
export const next = {
  ...where,
  ...{ by: "mentor", to: "mentee", asked: -6, days: [3, 4, 6], taken: true },
  purpose: "What the first month says, and what comes after it.",
};

/** Priya’s other mentee has proposed times, and has prepared for tomorrow evening. */
export const malik = {
  ...where,
  ...{ by: "malik", to: "mentor", asked: -3, days: [5, 6, 7], taken: false },
  purpose: "My first week with a team of four.",
  prep: {
    asks: "What do you say in the first meeting with people who were your peers on Friday?",
    moved: "The offer is signed. Four people, from the first of the month.",
    challenge: "One of the four wanted the job.",
  },
};

/** Promises besides those in notes. `due`: days from when it was said. */
export const toKeep = [
  {
    by: "mentee",
    to: "mentor",
    on: -7,
    due: 10,
    text: "Write the launch down on one page, while I still remember it.",
  },
  { by: "organizer", to: "mentor", on: -4, due: 5, text: "Bring a second microphone for the re-convening." },
];
