import { council, Frame } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type Props = { when: string; link: string };

const why =
  "You get this mail because the deletion of your account was confirmed with a code from this mailbox.";

const keep = ({ link }: Pick<Props, "link">) => (
  <>
    <Paragraph>Until then nothing is erased. To keep it, sign in and press “Keep my account”.</Paragraph>
    <Action house={council} href={link}>
      Keep my account
    </Action>
  </>
);

export const deletionBegunMail = ({ when, link }: Props) => ({
  subject: "Your account will be deleted in seven days",
  body: (
    <Frame house={council} preview="You can still keep it." why={why}>
      <Title>Your account will be deleted</Title>
      <Paragraph>You are signed out everywhere, and your account is deleted on {when}.</Paragraph>
      {keep({ link })}
      <Soft>If this was not you, do it now: somebody else has been in your mailbox.</Soft>
    </Frame>
  ),
});

export const deletionReminderMail = ({ when, link }: Props) => ({
  subject: "Your account will be deleted in two days",
  body: (
    <Frame house={council} preview="You can still keep it." why={why}>
      <Title>Two days are left</Title>
      <Paragraph>Your account is deleted on {when}. What is erased then cannot be brought back.</Paragraph>
      {keep({ link })}
      <Soft>If you want it gone, there is nothing you need to do.</Soft>
    </Frame>
  ),
});
