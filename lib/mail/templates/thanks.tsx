import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Soft, Title } from "./parts";

type Props = { house: House; firstName: string; from: string; text: string; link: string };

export const thanksMail = ({ house, firstName, from, text, link }: Props) => ({
  subject: `${from} thanks you`,
  body: (
    <Frame
      house={house}
      preview={text}
      why={`You get this mail because ${from} is in a cohort with you at ${house.name}.`}
    >
      <Title>Thank you</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>{from} wanted you to have this:</Paragraph>
      <Quote>{text}</Quote>
      <Action house={house} href={link}>
        See it with your thanks
      </Action>
      <Soft>Only the two of you read it. Nobody expects an answer.</Soft>
    </Frame>
  ),
});
