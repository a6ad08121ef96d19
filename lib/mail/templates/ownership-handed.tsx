import { Frame, type House } from "./frame";
import { Action, Paragraph, Soft, Title } from "./parts";

type Props = { house: House; firstName: string; other: string; link: string };

/** To the new owner; the link leads to where it can be given back. */
export const ownershipTakenMail = ({ house, firstName, other, link }: Props) => ({
  subject: `You own ${house.name} now`,
  body: (
    <Frame
      house={house}
      preview={`${other} handed it over to you.`}
      why={`You get this mail because you are an owner of ${house.name}.`}
    >
      <Title>It is in your hands</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        {other} has made you an owner of {house.name}. You can do everything organizers do, change its
        settings, and say who helps to run it.
      </Paragraph>
      <Soft>You would rather not? This page gives it back, as it was or to somebody else.</Soft>
      <Action house={house} href={link}>
        Look at it
      </Action>
    </Frame>
  ),
});

/** To the one who handed over. */
export const ownershipGivenMail = ({ house, firstName, other, link }: Props) => ({
  subject: `${other} owns ${house.name} now`,
  body: (
    <Frame
      house={house}
      preview="You handed it over."
      why={`You get this mail because you handed ${house.name} over.`}
    >
      <Title>You handed it over</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        {other} is an owner of {house.name} from now on, and got a mail that says so.
      </Paragraph>
      <Soft>If you did not do this, please write to {other} at once: they can give it back.</Soft>
      <Action house={house} href={link}>
        Open {house.name}
      </Action>
    </Frame>
  ),
});
