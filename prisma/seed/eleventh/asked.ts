import { type Asked, planned } from "../asked";

/** After the fifth session, for everyone. */
export const asked: Asked[] = [
  {
    from: "organizer",
    scope: "cohort",
    audience: "cohort",
    text: planned(6),
    opens: 115,
    closes: 133,
    answers: [
      {
        from: "sofia",
        after: 2,
        body: "To my first manager, after eight years. She answered within the hour and asked me to look at her new product. What worked: I told her one thing she had taught me, with the date.",
        replies: [{ from: "theodora", body: "With the date! I am going to steal that." }],
      },
      {
        from: "marcus",
        after: 3,
        body: "To a supplier we had treated badly. It was an apology, and it was accepted with a joke. We have lunch next week.",
      },
      {
        from: "imani",
        after: 5,
        body: "To three people. One answered. I have decided that this is a very good rate.",
      },
      {
        from: "dmitri",
        after: 6,
        body: "To somebody who had told me no, to say that he had been right. He introduced me to two others.",
        replies: [
          { from: "luca", body: "A no that is taken well is the beginning of most of my best stories." },
        ],
      },
      {
        from: "esther",
        after: 9,
        body: "To a classmate who is now on the other side of the country. Nothing came of it except that I was happy all afternoon.",
      },
      {
        from: "hugo",
        after: 12,
        body: "To nobody yet. I have written the mail and I am looking at it. Telling you this is my way of sending it tonight.",
        replies: [
          { from: "oladele", body: "Did you?" },
          { from: "hugo", body: "Five minutes ago." },
        ],
      },
    ],
  },
];
