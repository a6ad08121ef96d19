import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Soft, Title } from "./parts";

type Props = {
  house: House;
  firstName: string;
  mentee: { name: string; about: string };
  /** What the mentee wrote. */
  text: string;
  cohort: string;
  until: string;
  /** The second and last mail about it. */
  reminder: boolean;
  link: string;
};

export const requestAskedMail = (mail: Props) => {
  const { house, firstName, mentee, text, cohort, until, reminder, link } = mail;
  return {
    subject: reminder
      ? `${mentee.name} still hopes for a word from you`
      : `${mentee.name} asks you to be their mentor`,
    body: (
      <Frame
        house={house}
        preview={reminder ? "A yes or a kind no, both help." : `A request in ${cohort}.`}
        why={`You get this mail because you are a mentor in ${cohort} at ${house.name}.`}
      >
        <Title>{reminder ? "A request waits for you" : "Would you be their mentor?"}</Title>
        <Paragraph>Dear {firstName},</Paragraph>
        <Paragraph>
          {mentee.name}
          {mentee.about && ` (${mentee.about})`} asks you to be their mentor in {cohort}:
        </Paragraph>
        <Quote>{text}</Quote>
        <Action house={house} href={link}>
          Read and answer
        </Action>
        <Soft>
          {reminder
            ? `This is the only reminder. If you do not answer by ${until}, we close the request for you, kindly.`
            : `A no is always fine: it takes two taps, and kind words for it are ready. The request stays open until ${until}.`}
        </Soft>
      </Frame>
    ),
  };
};
