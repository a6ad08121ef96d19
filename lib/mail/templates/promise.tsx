import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Soft, Title } from "./parts";

type Props = { house: House; firstName: string; other: string; text: string; due: string; link: string };

const why = (other: string, house: House) =>
  `You get this mail because you and ${other} are in a cohort together at ${house.name}.`;

/** To the one who is to do what the other one noted down. */
export const promiseNotedMail = ({ house, firstName, other, text, due, link }: Props) => ({
  subject: `${other} noted down what you promised`,
  body: (
    <Frame house={house} preview={text} why={why(other, house)}>
      <Title>Something you promised</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>{other} noted this down, so that it does not get lost:</Paragraph>
      <Quote>{text}</Quote>
      <Paragraph>It is {due}.</Paragraph>
      <Action house={house} href={link}>
        See your promises
      </Action>
      <Soft>
        If it is not what you meant, or life is too full: let it go there with one tap. Nobody minds.
      </Soft>
    </Frame>
  ),
});

/** A kind reminder from the one it was promised to. */
export const promiseNudgedMail = ({ house, firstName, other, text, due, link }: Props) => ({
  subject: `A small reminder from ${other}`,
  body: (
    <Frame house={house} preview={text} why={why(other, house)}>
      <Title>A small reminder</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>{other} still thinks of this, and looks forward to it:</Paragraph>
      <Quote>{text}</Quote>
      <Paragraph>It {due.startsWith("was") ? due : `is ${due}`}.</Paragraph>
      <Action house={house} href={link}>
        Done, later or let it go
      </Action>
      <Soft>Whatever you choose is fine; each is one tap.</Soft>
    </Frame>
  ),
});
