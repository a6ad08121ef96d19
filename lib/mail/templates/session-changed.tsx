import { type AnswerLinks, ComingButtons } from "./coming";
import { Frame, type House } from "./frame";
import { Action, Fact, Paragraph, Title } from "./parts";
import { PrepLine, type PrepLink } from "./prep";

type Props = {
  house: House;
  firstName: string;
  session: string;
  cohort: string;
  cancelled: boolean;
  when: string;
  where: string;
  videoUrl: string;
  link: string;
  /** Whether they come, where it takes place. */
  answers: AnswerLinks | null;
  prep: PrepLink;
};

export const sessionChangedMail = (props: Props) => ({
  subject: props.cancelled ? `Cancelled: ${props.session}` : `Changed: ${props.session}, ${props.when}`,
  body: (
    <Frame
      house={props.house}
      preview={props.cancelled ? `It was planned for ${props.when}.` : `Now ${props.when}.`}
      why={`You get this mail because you take part in ${props.cohort} at ${props.house.name}.`}
    >
      <Title>{props.cancelled ? "A session is cancelled" : "A session has changed"}</Title>
      <Paragraph>Dear {props.firstName},</Paragraph>
      {props.cancelled ? (
        <Paragraph>
          “{props.session}”, planned for {props.when}, does not take place.
        </Paragraph>
      ) : (
        <>
          <Paragraph>“{props.session}” has new details. This is how it stands now:</Paragraph>
          <Fact>When: {props.when}</Fact>
          {props.where && <Fact>Where: {props.where}</Fact>}
          {props.videoUrl && <Fact>Video: {props.videoUrl}</Fact>}
        </>
      )}
      {props.answers ? (
        <>
          <Paragraph>Do you come?</Paragraph>
          <ComingButtons house={props.house} links={props.answers} />
        </>
      ) : (
        <Action house={props.house} href={props.link}>
          Open the session
        </Action>
      )}
      {!props.cancelled && <PrepLine prep={props.prep} from="your mentees prepare" />}
    </Frame>
  ),
});
