import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Soft, Title } from "./parts";

type Props = { house: House; firstName: string; other: string; words: string; cohort: string; link: string };

export const pairingDeclinedMail = ({ house, firstName, other, words, cohort, link }: Props) => ({
  subject: `About the pairing with ${other}`,
  body: (
    <Frame
      house={house}
      preview="Not this time."
      why={`You get this mail because you take part in ${cohort} at ${house.name}.`}
    >
      <Title>Not this time</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>The proposed pairing with {other} will not go ahead.</Paragraph>
      {words && <Quote>{words}</Quote>}
      <Soft>There is nothing you need to do. The organizers will look for somebody else.</Soft>
      <Action house={house} href={link}>
        Open Council
      </Action>
    </Frame>
  ),
});
