import { Frame, type House } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type Props = { house: House; firstName: string; other: string; cohort: string; link: string };

export const howItGoesMail = ({ house, firstName, other, cohort, link }: Props) => ({
  subject: `How is it going with ${other}?`,
  body: (
    <Frame
      house={house}
      preview="One tap. Only the organizers see it."
      why={`You get this mail because you are paired with ${other} in ${cohort} at ${house.name}.`}
    >
      <Title>How is it going?</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        You and {other} have been paired for a while. One tap tells the organizers how it goes.
      </Paragraph>
      <Action house={house} href={link}>
        Say how it goes
      </Action>
      <Soft>Only the organizers see your answer. {other} never does, and is asked the same.</Soft>
    </Frame>
  ),
});
