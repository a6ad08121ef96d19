import { type AnswerLinks, ComingButtons } from "./coming";
import { Frame, type House } from "./frame";
import { Fact, Paragraph, Title } from "./parts";
import { PrepLine, type PrepLink } from "./prep";

type Props = {
  house: House;
  firstName: string;
  session: string;
  cohort: string;
  when: string;
  where: string;
  videoUrl: string;
  answers: AnswerLinks;
  prep: PrepLink;
};

export const sessionInvitedMail = (props: Props) => ({
  subject: `Do you come? ${props.session}, ${props.when}`,
  body: (
    <Frame
      house={props.house}
      preview="One tap, so that the tables are the right size."
      why={`You get this mail because you take part in ${props.cohort} at ${props.house.name}.`}
    >
      <Title>Do you come to “{props.session}”?</Title>
      <Paragraph>Dear {props.firstName},</Paragraph>
      <Paragraph>The next evening of {props.cohort}:</Paragraph>
      <Fact>When: {props.when}</Fact>
      {props.where && <Fact>Where: {props.where}</Fact>}
      {props.videoUrl && <Fact>Video: {props.videoUrl}</Fact>}
      <Paragraph>A no is always fine, and you can change your mind until the evening.</Paragraph>
      <ComingButtons house={props.house} links={props.answers} />
      <PrepLine prep={props.prep} from="your mentees prepare" />
    </Frame>
  ),
});
