import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Title } from "./parts";

type Props = {
  house: House;
  firstName: string;
  other: string;
  cohort: string;
  /** Null where no time was agreed yet. */
  when: string | null;
  words: string;
  /** The reader did it themselves: the mail takes it out of their calendar. */
  byReader: boolean;
  link: string;
};

export const meetingCancelledMail = (props: Props) => ({
  subject: props.when ? `Off: ${props.other} and you, ${props.when}` : `Not now: meeting ${props.other}`,
  body: (
    <Frame
      house={props.house}
      preview={props.byReader ? "It leaves your calendar, too." : "There will be another time."}
      why={`You get this mail because you two are paired in ${props.cohort} at ${props.house.name}.`}
    >
      <Title>{props.when ? "Your meeting is off" : "No meeting for now"}</Title>
      <Paragraph>Dear {props.firstName},</Paragraph>
      <Paragraph>
        {props.when
          ? `Your meeting with ${props.other}, ${props.when}, does not take place${
              props.byReader ? ". These are the words that went along:" : "."
            }`
          : `The times that were proposed between you and ${props.other} are off.`}
      </Paragraph>
      {props.words && <Quote>{props.words}</Quote>}
      <Action house={props.house} href={props.link}>
        Open your pairing
      </Action>
    </Frame>
  ),
});
