/** Concerns of season twelve: who raised them about whom, and what became of them. Days are counted from tomorrow evening. */
type Told = {
  by: string;
  about: string;
  day: number;
  text: string;
  /** Who took it up, what they noted among themselves, and what they answered; an open one has no answer yet. */
  handler: string;
  remark?: string;
  answer?: string;
};

export const concerns: Told[] = [
  {
    by: "mentee",
    about: "gideon",
    day: -24,
    text: "At the last session Gideon asked me twice what my employer is going to charge for the new product. I laughed it off the first time. The second time he said that everybody tells him in the end. I do not want this to be a drama; I would just like it not to happen again, to me or to the others at his table.",
    handler: "organizer",
    remark: "I have talked to Gideon on the phone. He had not noticed that he was asking a competitor.",
    answer:
      "Thank you for telling us. I have talked to him, without saying who told me; he was embarrassed, and it will not happen again. At the next session I shall say to everybody, as part of the ground rules, that nobody has to speak about prices or plans of their employer. If you would rather not share a table with him, say so and it is done.",
  },
  {
    by: "wren",
    about: "winifred",
    day: -5,
    text: "Winifred read my name and my question aloud when she collected the points, although I had written it without a name. I am sure she meant well. I would like to know that it stays without a name when I leave it away.",
    handler: "owner",
  },
];

/** Who would rather not meet whom any more. Nobody learns why, the demo included. */
export const apart = { by: "mentee", whom: "samir", day: -3 };
