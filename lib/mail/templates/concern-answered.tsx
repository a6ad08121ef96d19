import { Frame, type House } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type Props = { house: House; firstName: string; link: string };

export const concernAnsweredMail = ({ house, firstName, link }: Props) => ({
  subject: "There is an answer for you",
  body: (
    <Frame
      house={house}
      preview="Open Council to read it."
      why={`You get this mail because you wrote to the organizers of ${house.name}.`}
    >
      <Title>There is an answer for you</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        What you told the organizers has been answered. The answer stands in Council alone.
      </Paragraph>
      <Action house={house} href={link}>
        Read the answer
      </Action>
      <Soft>Thank you for speaking up.</Soft>
    </Frame>
  ),
});
