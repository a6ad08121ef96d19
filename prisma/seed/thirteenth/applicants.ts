/** Who has applied for the season to come, how many days before tomorrow evening, and what they wrote. */
export const applicants = [
  {
    ...{ key: "ileana", name: "Ileana Varga", role: "mentee", day: -6, sure: "2" },
    hope: "I lead a team of four since spring and still do everybody’s work at night. I would like to learn to let go, and hear how others did.",
    time: ["Evenings", "Early mornings"],
  },
  {
    ...{ key: "kofi", name: "Kofi Mensah-Brandt", role: "mentee", day: -5, sure: "4" },
    hope: "To find out whether I want to stay with products or go back to research. I have an answer for both on different days.",
    time: ["Evenings"],
  },
  {
    ...{ key: "sunniva", name: "Sunniva Aasen", role: "mentee", day: -4, sure: "1" },
    hope: "I came back after two years with a small child, and the field has moved. Whom do I ask what?",
    time: ["Lunch", "Early mornings"],
  },
  {
    ...{ key: "desmond", name: "Desmond Achterberg-Pohl", role: "mentor", day: -4, sure: "5" },
    hope: "I was helped by three people I never thanked properly. This is how I would like to do it.",
    time: ["Evenings"],
  },
  {
    ...{ key: "yun", name: "Yun Seo-yeon", role: "mentee", day: -2, sure: "3" },
    hope: "Saying what I think in rooms where I am the youngest.",
    time: ["Lunch", "Evenings"],
  },
] as const;
