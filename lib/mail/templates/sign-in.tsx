import { council, Frame } from "./frame";
import { Action, Code, Paragraph, Soft, Title } from "./parts";

type Props = { link: string; code: string; minutes: number };

export const signInMail = ({ link, code, minutes }: Props) => ({
  subject: "Sign in to Council",
  body: (
    <Frame
      house={council}
      preview={`A link and a code, good for ${minutes} minutes.`}
      why="Somebody asked to sign in with this address. If it was not you, you need do nothing: without this mail nobody gets in."
    >
      <Title>Sign in to Council</Title>
      <Paragraph>Open the link and press the button on its page:</Paragraph>
      <Action house={council} href={link}>
        Sign in
      </Action>
      <Paragraph>Or type this code where you asked for it:</Paragraph>
      <Code>{code}</Code>
      <Soft>
        Either works once, within {minutes} minutes. We will never ask you for the code by phone or mail.
      </Soft>
    </Frame>
  ),
});
