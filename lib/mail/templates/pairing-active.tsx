import { Frame, type House } from "./frame";
import type { OtherSide } from "./pairing-proposed";
import { Action, Paragraph, Quote, Title } from "./parts";

type Props = {
  house: House;
  firstName: string;
  other: OtherSide;
  reason: string;
  cohort: string;
  link: string;
};

export const pairingActiveMail = ({ house, firstName, other, reason, cohort, link }: Props) => ({
  subject: `You and ${other.name} are paired`,
  body: (
    <Frame
      house={house}
      preview="You both said yes."
      why={`You get this mail because you take part in ${cohort} at ${house.name}.`}
    >
      <Title>You both said yes</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        {other.name}
        {other.about && ` (${other.about})`} is now your {other.role} in {cohort}.
      </Paragraph>
      {reason && <Quote>{reason}</Quote>}
      <Paragraph>A first meeting within two weeks makes a good beginning.</Paragraph>
      <Action house={house} href={link}>
        Open your pairing
      </Action>
    </Frame>
  ),
});
