import { council, Frame } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type Props = { organization: string; link: string };

export const deletionHeldMail = ({ organization, link }: Props) => ({
  subject: "Your account was not deleted yet",
  body: (
    <Frame
      house={council}
      preview={`${organization} needs another owner first.`}
      why="You get this mail because you asked to delete your account."
    >
      <Title>One thing is in the way</Title>
      <Paragraph>
        Your account was going to be deleted today, but you have become the only owner of {organization}.
        Nothing was erased.
      </Paragraph>
      <Paragraph>Make somebody else an owner there, and then ask for the deletion again.</Paragraph>
      <Action house={council} href={link}>
        See what is in the way
      </Action>
      <Soft>If you would rather stay, there is nothing you need to do.</Soft>
    </Frame>
  ),
});
