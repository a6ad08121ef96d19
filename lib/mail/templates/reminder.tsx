import { Frame, type House } from "./frame";
import { Action, Fact, Paragraph, Title } from "./parts";
import { PrepLine, type PrepLink } from "./prep";

type Place = { when: string; where: string; videoUrl: string };
type Props = Place & { house: House; firstName: string; cohort: string; link: string; prep: PrepLink };

const why = ({ cohort, house }: Props) =>
  `You get this mail because you take part in ${cohort} at ${house.name}, at the time before it that you have chosen.`;

const Facts = ({ when, where, videoUrl }: Place) => (
  <>
    <Fact>When: {when}</Fact>
    {where && <Fact>Where: {where}</Fact>}
    {videoUrl && <Fact>Video: {videoUrl}</Fact>}
  </>
);

/** An evening is near. `comes`: they have said that they come. */
export const sessionReminderMail = (props: Props & { session: string; comes: boolean }) => ({
  subject: `${props.session}: ${props.when}`,
  body: (
    <Frame house={props.house} preview={props.when} why={why(props)}>
      <Title>“{props.session}” is near</Title>
      <Paragraph>Dear {props.firstName},</Paragraph>
      <Facts {...props} />
      <Paragraph>
        {props.comes
          ? "You said that you come: a place is kept for you. If that has changed, a word on its page is enough."
          : "You have not said yet whether you come. One tap on its page; a no is always fine."}
      </Paragraph>
      <PrepLine prep={props.prep} from="your mentees prepare" />
      <Action house={props.house} href={props.link}>
        Open the evening
      </Action>
    </Frame>
  ),
});

/** A meeting of two is near. */
export const meetingReminderMail = (props: Props & { other: string; purpose: string }) => ({
  subject: `With ${props.other}: ${props.when}`,
  body: (
    <Frame house={props.house} preview={props.when} why={why(props)}>
      <Title>You meet {props.other} soon</Title>
      <Paragraph>Dear {props.firstName},</Paragraph>
      <Facts {...props} />
      {props.purpose && <Paragraph>You wanted to talk about: {props.purpose}</Paragraph>}
      <PrepLine prep={props.prep} from="your mentee prepares" />
      <Action house={props.house} href={props.link}>
        Open the meeting
      </Action>
    </Frame>
  ),
});
