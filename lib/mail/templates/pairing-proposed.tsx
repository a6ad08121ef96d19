import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Soft, Title } from "./parts";

export type OtherSide = { name: string; role: "mentor" | "mentee"; about: string };
type Props = {
  house: House;
  firstName: string;
  other: OtherSide;
  reason: string;
  cohort: string;
  until: string;
  link: string;
};

export const pairingProposedMail = ({ house, firstName, other, reason, cohort, until, link }: Props) => ({
  subject: other.role === "mentee" ? `Would you mentor ${other.name}?` : `${other.name} as your mentor?`,
  body: (
    <Frame
      house={house}
      preview={`A pairing is proposed in ${cohort}.`}
      why={`You get this mail because you take part in ${cohort} at ${house.name}.`}
    >
      <Title>A pairing is proposed</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        The organizers suggest {other.name}
        {other.about && ` (${other.about})`} as your {other.role} in {cohort}.
      </Paragraph>
      {reason && <Quote>{reason}</Quote>}
      <Action house={house} href={link}>
        Answer
      </Action>
      <Soft>
        Please answer by {until}. A no is always fine: it takes two taps, and kind words for it are ready.
      </Soft>
    </Frame>
  ),
});
