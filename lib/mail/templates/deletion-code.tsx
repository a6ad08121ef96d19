import { council, Frame } from "./frame";
import { Code, Paragraph, Soft, Title } from "./parts";

type Props = { code: string; minutes: number };

export const deletionCodeMail = ({ code, minutes }: Props) => ({
  subject: "A code to delete your account",
  body: (
    <Frame
      house={council}
      preview={`Good for ${minutes} minutes.`}
      why="Somebody who is signed in as you asked to delete your account. If it was not you, do not pass the code on: without it nothing happens."
    >
      <Title>A code to delete your account</Title>
      <Paragraph>Type this code where you asked for it:</Paragraph>
      <Code>{code}</Code>
      <Soft>
        It is good for {minutes} minutes. Nothing is erased at once: after the code there are seven days in
        which you can come back.
      </Soft>
    </Frame>
  ),
});
