import { type Asked, planned } from "../asked";

/** The open one: half of the twenty-four have answered. */
export const openPrompt: Asked = {
  from: "organizer",
  scope: "cohort",
  audience: "cohort",
  text: planned(4),
  opens: 75,
  closes: 88,
  answers: [
    {
      from: "caleb",
      after: 1,
      body: "Two teams waited for each other to write the interface down. I wrote it, badly, and sent it to both with the sentence “please correct me”. They did, at length, and then it existed. Next time I would say beforehand that it is a draft made to be torn apart.",
      replies: [
        {
          from: "oladele",
          body: "A wrong page is worth more than an empty one. What did the two teams say to each other afterwards?",
        },
      ],
    },
    {
      from: "malik",
      after: 2,
      body: "I could have. The incident call had nine people and no one in charge, and I knew what to ask. I wrote my three questions to my manager instead, and she asked them aloud. They were the right ones. Next time I unmute.",
    },
    {
      from: "kofi",
      after: 2,
      body: "I invited the support team to our planning, although nobody had asked me to. They came with a list, and it changed the order of everything. What I would do differently: warn my lead the day before, not in the doorway.",
      replies: [
        { from: "yetunde", body: "Nice. The doorway warning is a classic, and it works exactly once." },
        { from: "kofi", body: "It did work exactly once." },
      ],
    },
    {
      from: "fiona",
      after: 3,
      body: "I presented the one page. It took four minutes, and my hands were cold. Somebody asked me, and not my manager, what I would do about the number. I had an answer.",
      replies: [{ from: "oladele", body: "I have read this three times and I am still smiling." }],
    },
    {
      from: "meiling",
      after: 3,
      body: "Design and engineering had stopped talking about the checkout. I put both behind one screen with a customer on the line and left the room to fetch water, slowly. When I came back they were drawing.",
    },
    {
      from: "zofia",
      after: 4,
      body: "Our steering group argued about personas for an hour. I asked which decision would change if we knew the answer. None would. We went home early, and I was thanked for it. I would ask after ten minutes and not after sixty.",
      replies: [{ from: "sofia", body: "Write that question on the wall of every room you enter." }],
    },
    {
      from: "tendai",
      after: 4,
      body: "I negotiated a handover between two managers who both outrank me, by asking each of them to describe the other one's problem. It was quiet for a while, and then it was easy.",
    },
    {
      from: "oscar",
      after: 5,
      body: "Small, but mine: I proposed that we cancel our own weekly meeting and wrote what it cost in hours. It is every second week now. I was afraid it would look lazy.",
      replies: [
        { from: "leila", body: "It looks like somebody who can count. Not mine to mentor, but well done!" },
      ],
    },
    {
      from: "grace",
      after: 5,
      body: "At the budget hearing a parent shouted, and I answered the question inside the shouting. The superintendent told me afterwards that the room had turned then. I did not feel like leading. I felt like breathing slowly.",
    },
    {
      from: "hyejin",
      after: 6,
      body: "I could have stopped a chart from going to the board. I knew that it was misleading and thought it was not mine to say. Next time I say: “I made this, and I do not trust it.”",
    },
    {
      from: "samir",
      after: 6,
      body: "I drew up the list of what stops working if I go, and gave it to the team. It was meant as a goodbye. It has become our roadmap, and I am not so sure any more that I am leaving.",
      replies: [
        {
          from: "gideon",
          body: "Both may be right. Bring the list along to the next session; I will bring a pencil.",
        },
      ],
    },
    {
      from: "wren",
      after: 7,
      body: "Our two artists disagreed about a color for nine days. I asked the players. Nobody could tell the difference. I told it to the artists as a compliment, and they took it as one.",
    },
  ],
};
