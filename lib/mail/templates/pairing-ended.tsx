import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Soft, Title } from "./parts";

type Props = {
  house: House;
  firstName: string;
  /** Null where they have deleted their account. */
  other: string | null;
  words: string;
  cohort: string;
  link: string;
};

export const pairingEndedMail = ({ house, firstName, other, words, cohort, link }: Props) => ({
  subject: other ? `Your pairing with ${other} has ended` : `Your pairing in ${cohort} has ended`,
  body: (
    <Frame
      house={house}
      preview="Thank you for the time you gave each other."
      why={`You get this mail because you take part in ${cohort} at ${house.name}.`}
    >
      <Title>Your pairing has ended</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      {other ? (
        <>
          <Paragraph>
            The pairing with {other} in {cohort} has ended. Thank you for the time you gave each other.
          </Paragraph>
          {words && <Quote>{words}</Quote>}
          <Soft>What you wrote to each other stays where it is, and nobody else can read it.</Soft>
        </>
      ) : (
        <>
          <Paragraph>
            The person you were paired with in {cohort} has deleted their account here, and so your pairing
            has ended. That is about their account and not about you. Thank you for the time you gave each
            other.
          </Paragraph>
          <Soft>
            What you wrote yourself stays yours. The organizers know that a place beside you is free; tell
            them if you would like to meet somebody new.
          </Soft>
        </>
      )}
      <Action house={house} href={link}>
        Open the pairing
      </Action>
    </Frame>
  ),
});
