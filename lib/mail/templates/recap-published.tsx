import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Title } from "./parts";

type Props = { house: House; firstName: string; session: string; day: string; cohort: string; link: string };

export const recapPublishedMail = ({ house, firstName, session, day, cohort, link }: Props) => ({
  subject: `The recap: ${session}`,
  body: (
    <Frame
      house={house}
      preview="What the groups brought back, question by question."
      why={`You get this mail because you take part in ${cohort} at ${house.name}.`}
    >
      <Title>The recap is out</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        What the groups brought back from “{session}” on {day} is collected, question by question. Whether you
        were in the room or not, one question is yours:
      </Paragraph>
      <Quote>What would you have added?</Quote>
      <Action house={house} href={link}>
        Read the recap
      </Action>
    </Frame>
  ),
});
