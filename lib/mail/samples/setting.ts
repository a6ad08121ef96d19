import type { ReactElement } from "react";
import type { House } from "@/lib/mail/templates/frame";

export type Setting = {
  house: House;
  /** Where every link of every mail leads. */
  link: string;
  /** The other person of a mail. */
  other: string;
};

/** A mail by name, when it is written, and the mail. */
export type Written = [name: string, when: string, mail: { subject: string; body: ReactElement }];

/** Made-up people and evenings, for all samples alike. */
export function made({ house, link, other }: Setting) {
  const person = { house, link, firstName: "Ana", cohort: "Spring 2027" };
  const when = "Tue, Nov 24, 6:30 – 8:00 PM EST";
  const until = "Dec 1, 6:00 PM EST";
  const place = { when, where: "Pier 4", videoUrl: "", prep: { side: "mentee", link } } as const;
  const session = "Second evening";
  return {
    ...{ house, link, other, person, when, until, session, program: "Mentorship council", code: "042137" },
    evening: { ...person, ...place, session },
    meeting: { ...person, ...place, other, purpose: "How to say no" },
    proposed: { times: ["Tue, Nov 24, 6:30 PM EST", "Wed, Nov 25, 6:30 PM EST"], minutes: 45 },
    answers: { yes: link, no: `${link}&answer=no`, maybe: `${link}&answer=maybe` },
    prompt: { author: "Olga Ray", prompt: "What did you **learn**?", until },
    otherSide: { name: other, role: "mentor", about: "VP Product, Tern & Sons" } as const,
    request: {
      ...person,
      mentee: { name: other, about: "Product manager, Tern & Sons" },
      text: "You built what I am\nabout to build.",
      until,
    },
    announced: { subject: "The room has changed", text: "We meet upstairs this time.\n\nBring a pen." },
  };
}
