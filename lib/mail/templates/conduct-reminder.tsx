import { Frame, type House } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type Props = { house: House; firstName: string; program: string; link: string };

export const conductReminderMail = ({ house, firstName, program, link }: Props) => ({
  subject: `How people treat each other in ${program}`,
  body: (
    <Frame
      house={house}
      preview="A few lines to read and agree to."
      why={`You get this mail because you take part in ${program} at ${house.name}.`}
    >
      <Title>A few lines to read</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        The code of conduct and the confidentiality rule of {program} wait for you. Reading them takes two
        minutes, and everybody can speak more freely once everybody has agreed.
      </Paragraph>
      <Action house={house} href={link}>
        Read and agree
      </Action>
      <Soft>If something in them does not sit right with you, please tell the organizers.</Soft>
    </Frame>
  ),
});
