import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Soft, Title } from "./parts";

type Why = "declined" | "closed" | "refused";
type Props = {
  house: House;
  firstName: string;
  other: string;
  /** Whose mail this is. */
  role: "mentor" | "mentee";
  why: Why;
  words: string;
  cohort: string;
  link: string;
};

const said: Record<Why, Record<Props["role"], (other: string) => string>> = {
  declined: {
    mentee: (other) => `${other} cannot be your mentor this time.`,
    mentor: (other) => `You told ${other} that it does not fit this time.`,
  },
  closed: {
    mentee: (other) =>
      `${other} has not found the time to answer, so we have closed your request. That says nothing about you.`,
    mentor: (other) => `We have closed the request of ${other} for you. Nobody holds it against you.`,
  },
  refused: {
    mentee: (other) => `The pairing with ${other} will not go ahead. The organizers look after it with you.`,
    mentor: (other) => `The pairing with ${other} will not go ahead. The organizers look after it.`,
  },
};

export const requestClosedMail = ({ house, firstName, other, role, why, words, cohort, link }: Props) => ({
  subject: role === "mentee" ? `About your request to ${other}` : `About the request of ${other}`,
  body: (
    <Frame
      house={house}
      preview={why === "closed" ? "Closed with grace." : "Not this time."}
      why={`You get this mail because you take part in ${cohort} at ${house.name}.`}
    >
      <Title>{why === "closed" ? "A request is closed" : "Not this time"}</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>{said[why][role](other)}</Paragraph>
      {words && <Quote>{words}</Quote>}
      <Soft>
        {role === "mentee"
          ? "You can ask somebody else whenever you like."
          : "If you would like to be paired after all, tell the organizers."}
      </Soft>
      <Action house={house} href={link}>
        Open Council
      </Action>
    </Frame>
  ),
});
