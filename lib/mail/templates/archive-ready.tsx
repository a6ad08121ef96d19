import { council, Frame } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type Props = { until: string; link: string };

export const archiveReadyMail = ({ until, link }: Props) => ({
  subject: "Your data is ready",
  body: (
    <Frame
      house={council}
      preview="Everything about you, in one file."
      why="You get this mail because you asked for everything about you. If it was not you, sign in and end the sessions you do not know."
    >
      <Title>Your data is ready</Title>
      <Paragraph>
        Everything about you is in one file: a page to read and the same for programs. Sign in to download it,
        until {until}.
      </Paragraph>
      <Action house={council} href={link}>
        Go to your data
      </Action>
      <Soft>The file is private. Keep it where only you can open it.</Soft>
    </Frame>
  ),
});
