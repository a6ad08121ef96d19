import { Frame, type House } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type Props = {
  house: House;
  firstName: string;
  /** Null where they have deleted their account. */
  other: string | null;
  cohort: string;
  link: string;
};

export const pairingWithdrawnMail = ({ house, firstName, other, cohort, link }: Props) => ({
  subject: other
    ? `The proposed pairing with ${other} is taken back`
    : `A proposed pairing in ${cohort} is taken back`,
  body: (
    <Frame
      house={house}
      preview="There is nothing you need to answer any more."
      why={`You get this mail because you take part in ${cohort} at ${house.name}.`}
    >
      <Title>A proposal is taken back</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        {other
          ? `The pairing with ${other} that was proposed in ${cohort} will not go ahead. It says nothing about either of you: plans change while a season is put together.`
          : `A pairing that was proposed to you in ${cohort} will not go ahead: the other person has deleted their account here. It says nothing about you.`}
      </Paragraph>
      <Soft>There is nothing you need to answer any more.</Soft>
      <Action house={house} href={link}>
        Open Council
      </Action>
    </Frame>
  ),
});
