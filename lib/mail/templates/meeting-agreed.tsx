import { Frame, type House } from "./frame";
import { Action, Fact, Paragraph, Quote, Soft, Title } from "./parts";
import { PrepLine, type PrepLink } from "./prep";

type Props = {
  house: House;
  firstName: string;
  other: string;
  cohort: string;
  when: string;
  where: string;
  videoUrl: string;
  purpose: string;
  /** It stood in the calendar before, otherwise. */
  changed: boolean;
  link: string;
  prep: PrepLink;
};

export const meetingAgreedMail = (props: Props) => ({
  subject: `${props.changed ? "Changed" : "Agreed"}: ${props.other} and you, ${props.when}`,
  body: (
    <Frame
      house={props.house}
      preview={props.changed ? "The new details are in the invitation." : "The invitation is in this mail."}
      why={`You get this mail because you two are paired in ${props.cohort} at ${props.house.name}.`}
    >
      <Title>{props.changed ? "Your meeting has changed" : "You have a time"}</Title>
      <Paragraph>Dear {props.firstName},</Paragraph>
      <Paragraph>
        {props.changed
          ? `This is how your meeting with ${props.other} stands now:`
          : `You and ${props.other} meet:`}
      </Paragraph>
      <Fact>When: {props.when}</Fact>
      {props.where && <Fact>Where: {props.where}</Fact>}
      {props.videoUrl && <Fact>Video: {props.videoUrl}</Fact>}
      {props.purpose && <Quote>{props.purpose}</Quote>}
      <Action house={props.house} href={props.link}>
        Open the meeting
      </Action>
      <PrepLine prep={props.prep} from={`${props.other} prepares`} />
      <Soft>
        Most calendars keep the invitation in this mail by themselves. If something comes up, say so there.
      </Soft>
    </Frame>
  ),
});

type KeptProps = Pick<Props, "house" | "firstName" | "other" | "cohort" | "when" | "link">;

export const meetingKeptMail = ({ house, firstName, other, cohort, when, link }: KeptProps) => ({
  subject: `It stays at ${when}`,
  body: (
    <Frame
      house={house}
      preview="Nothing changes in your calendar."
      why={`You get this mail because you two are paired in ${cohort} at ${house.name}.`}
    >
      <Title>Your meeting stays as it is</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        The other times do not work for {other}, so your meeting is still at {when}. If you cannot make it,
        call it off on its page; that is perfectly fine.
      </Paragraph>
      <Action house={house} href={link}>
        Open the meeting
      </Action>
    </Frame>
  ),
});
