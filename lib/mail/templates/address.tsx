import { council, Frame } from "./frame";
import { Action, Code, Paragraph, Soft, Title } from "./parts";

type Proof = { wish: string; link: string; code: string; minutes: number };

export const addressProofMail = ({ wish, link, code, minutes }: Proof) => ({
  subject: "Confirm it is you",
  body: (
    <Frame
      house={council}
      preview={`A link and a code, good for ${minutes} minutes.`}
      why="Somebody with an account at Council named this address. If it was not you, you need do nothing: without this mail nothing happens."
    >
      <Title>Confirm it is you</Title>
      <Paragraph>
        You asked Council to {wish}. Open the link where you are signed in, and press the button there:
      </Paragraph>
      <Action house={council} href={link}>
        Confirm
      </Action>
      <Paragraph>Or type this code where you asked for it:</Paragraph>
      <Code>{code}</Code>
      <Soft>
        Either works once, within {minutes} minutes. We will never ask you for the code by phone or mail.
      </Soft>
    </Frame>
  ),
});

type Added = { email: string; link: string };

export const addressAddedMail = ({ email, link }: Added) => ({
  subject: "An address was added to your account",
  body: (
    <Frame
      house={council}
      preview={`${email} signs you in, too.`}
      why="You get this mail because this address belongs to an account at Council."
    >
      <Title>A second way in</Title>
      <Paragraph>
        {email} was added to your account at Council. Either address signs you in from now on.
      </Paragraph>
      <Action house={council} href={link}>
        See your addresses
      </Action>
      <Soft>If it was not you: sign out everywhere on that page, and remove the address.</Soft>
    </Frame>
  ),
});

type Change = { wish: string; when: string; link: string };

export const addressChangeMail = ({ wish, when, link }: Change) => ({
  subject: "Your addresses at Council are about to change",
  body: (
    <Frame
      house={council}
      preview={`It takes effect ${when}, unless you stop it.`}
      why="Every address of your account gets this mail, so that nobody changes them behind your back."
    >
      <Title>A change is waiting</Title>
      <Paragraph>Somebody signed in to your account asked Council to {wish}.</Paragraph>
      <Paragraph>It takes effect {when}. If it was you, you need do nothing.</Paragraph>
      <Action house={council} href={link}>
        Stop this change
      </Action>
      <Soft>The button works without signing in. After stopping it, look at where you are signed in.</Soft>
    </Frame>
  ),
});

type Changed = { primary: boolean; email: string; link: string };

export const addressChangedMail = ({ primary, email, link }: Changed) => ({
  subject: primary ? "Your primary address has changed" : "An address was removed from your account",
  body: (
    <Frame
      house={council}
      preview={primary ? `It is ${email} now.` : `${email} signs you in no more.`}
      why="You get this mail because this address belongs, or belonged, to an account at Council."
    >
      <Title>{primary ? "Your primary address has changed" : "An address was removed"}</Title>
      <Paragraph>
        {primary
          ? `${email} is the primary address of your account at Council now.`
          : `${email} belongs to your account at Council no more, and does not sign you in.`}
      </Paragraph>
      <Action house={council} href={link}>
        See your addresses
      </Action>
    </Frame>
  ),
});
