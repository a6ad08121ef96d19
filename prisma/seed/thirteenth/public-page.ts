/** What the program says of itself to people outside. Markdown. */
export const publicTexts = {
  story: `Six evenings between spring and fall, at one long table by the harbor. Twelve people who have been there, twenty-four who are on their way, in groups of six, with questions that are worth an evening.

## How an evening goes

We eat something first. Then every group takes three or four questions in turn, and at the end the room hears what each table found. What is said stays in the room.

## What people take home

A handful of people to call for the next ten years, and a clearer sense of what to ask them.`,
  askedOfMentees: `- Come to all six evenings, or tell us early.
- Bring a question you do not know the answer to.
- Meet your mentors in between: you are the one who writes first.`,
  askedOfMentors: `- Six evenings, and two mentees you meet once a month.
- More listening than telling.
- A note after each evening; it takes a minute.`,
  findable: "yes",
};

/** What the form asks, in order. */
export const questions = [
  {
    ...{ kind: "long", audience: "everybody", required: "yes" },
    text: "What do you hope to learn, or to give?",
  },
  {
    ...{ kind: "scale", audience: "mentee", lowLabel: "Not at all", highLabel: "Very" },
    text: "How sure are you of your next step?",
  },
  {
    ...{ kind: "several", audience: "everybody", options: "Early mornings\nLunch\nEvenings" },
    text: "When can you meet in between?",
  },
];

/** The harbor at dusk, with a lit table in front of it. */
export const coverSvg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 640" width="1600" height="640">
  <defs>
    <linearGradient id="sky" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="#16384a"/><stop offset="0.7" stop-color="#c9855a"/><stop offset="1" stop-color="#f0c58a"/>
    </linearGradient>
  </defs>
  <rect width="1600" height="640" fill="url(#sky)"/>
  <circle cx="1120" cy="420" r="70" fill="#fbe3b4"/>
  <rect y="430" width="1600" height="210" fill="#1d3f50"/>
  <path d="M0 430V350h90v-40h120v70h60v-110h70v160h140v-60h100v60h90v-130h40v130h160v-50h150v50h580v0z" fill="#122c3a"/>
  <path d="M1050 452h140M1020 476h200M1064 500h120" stroke="#f0c58a" stroke-width="6" stroke-linecap="round" opacity="0.6"/>
  <rect x="260" y="520" width="1080" height="26" rx="8" fill="#5a3a26"/>
  <path d="M330 546v94M1270 546v94" stroke="#5a3a26" stroke-width="22"/>
  <g fill="#fbe3b4"><circle cx="420" cy="500" r="14"/><circle cx="610" cy="500" r="14"/><circle cx="800" cy="500" r="14"/>
    <circle cx="990" cy="500" r="14"/><circle cx="1180" cy="500" r="14"/></g>
  <g fill="#0d2029"><circle cx="350" cy="470" r="30"/><circle cx="515" cy="462" r="30"/><circle cx="705" cy="468" r="30"/>
    <circle cx="895" cy="460" r="30"/><circle cx="1085" cy="470" r="30"/><circle cx="1250" cy="464" r="30"/></g>
</svg>`;
