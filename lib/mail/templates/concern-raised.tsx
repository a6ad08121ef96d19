import { Frame, type House } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type Props = { house: House; firstName: string; link: string };

export const concernRaisedMail = ({ house, firstName, link }: Props) => ({
  subject: "Somebody has raised a concern",
  body: (
    <Frame
      house={house}
      preview="It is waiting to be read."
      why={`You get this mail because you are among those who read concerns at ${house.name}.`}
    >
      <Title>Somebody has raised a concern</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        It is waiting to be read by you. What it says stands in Council alone, and please keep it there.
      </Paragraph>
      <Action house={house} href={link}>
        Open the concern
      </Action>
      <Soft>The person it is about is not told. Please do not forward this mail.</Soft>
    </Frame>
  ),
});
