import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Soft, Title } from "./parts";

type Props = { house: House; firstName: string; other: string; words: string; cohort: string; link: string };

export const pairingEndedMail = ({ house, firstName, other, words, cohort, link }: Props) => ({
  subject: `Your pairing with ${other} has ended`,
  body: (
    <Frame
      house={house}
      preview="Thank you for the time you gave each other."
      why={`You get this mail because you take part in ${cohort} at ${house.name}.`}
    >
      <Title>Your pairing has ended</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        The pairing with {other} in {cohort} has ended. Thank you for the time you gave each other.
      </Paragraph>
      {words && <Quote>{words}</Quote>}
      <Soft>What you wrote to each other stays where it is, and nobody else can read it.</Soft>
      <Action house={house} href={link}>
        Open the pairing
      </Action>
    </Frame>
  ),
});
