import { Frame, type House } from "./frame";
import { Action, Fact, Paragraph, Quote, Title } from "./parts";

type Props = {
  house: House;
  firstName: string;
  other: string;
  cohort: string;
  /** Each in the reader's zone. */
  times: string[];
  minutes: number;
  purpose: string;
  /** Ready-made words that came with other times. */
  words: string;
  /** The time that was agreed before, where it is to be moved. */
  agreed: string | null;
  link: string;
};

export const meetingProposedMail = (props: Props) => {
  const { house, firstName, other, times, minutes, agreed } = props;
  const count = times.length === 1 ? "a time" : `${times.length === 2 ? "two" : "three"} times`;
  return {
    subject: agreed ? `${other} asks to move your meeting` : `${other} proposes ${count} to meet`,
    body: (
      <Frame
        house={house}
        preview="One tap is enough."
        why={`You get this mail because you two are paired in ${props.cohort} at ${house.name}.`}
      >
        <Title>{agreed ? "Another time?" : "When shall you meet?"}</Title>
        <Paragraph>Dear {firstName},</Paragraph>
        {props.words && <Quote>{props.words}</Quote>}
        <Paragraph>
          {agreed
            ? `${other} asks to move your meeting of ${agreed}. It stays as it is until you choose:`
            : `${other} would like to meet you for ${minutes} minutes, at one of these times:`}
        </Paragraph>
        {times.map((time) => (
          <Fact key={time}>{time}</Fact>
        ))}
        {props.purpose && <Quote>{props.purpose}</Quote>}
        <Action house={house} href={props.link}>
          {times.length === 1 ? "Say yes, or other times" : "Choose one, or others"}
        </Action>
      </Frame>
    ),
  };
};
