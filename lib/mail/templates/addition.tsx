import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Soft, Title } from "./parts";

type ToStranger = { house: House; recap: string; text: string; link: string };

const whyStranger = (recap: string, house: House) =>
  `You get this mail because somebody, most likely you, gave this address while adding to “${recap}” at ${house.name}.`;

export const additionConfirmMail = ({ house, recap, text, link }: ToStranger) => ({
  subject: `Please confirm what you added to “${recap}”`,
  body: (
    <Frame
      house={house}
      preview="One press of a button, and the organizers read it."
      why={`${whyStranger(recap, house)} If it was not you, do nothing: it is forgotten after a week.`}
    >
      <Title>One more step</Title>
      <Paragraph>You would have added to “{recap}”:</Paragraph>
      <Quote>{text}</Quote>
      <Paragraph>
        It is sent to the organizers once you press the button on the page behind this link.
      </Paragraph>
      <Action house={house} href={link}>
        Look at it and send it
      </Action>
      <Soft>The link is good for seven days. After a week we forget your address.</Soft>
    </Frame>
  ),
});

export const additionLinkMail = ({ house, recap, text, link }: ToStranger) => ({
  subject: `What you added to “${recap}”`,
  body: (
    <Frame house={house} preview="Here is its own page." why={whyStranger(recap, house)}>
      <Title>Thank you</Title>
      <Quote>{text}</Quote>
      <Paragraph>
        The organizers read it first. Its own page shows how it stands; you can take it back there, or change
        whether your name stands beside it.
      </Paragraph>
      <Action house={house} href={link}>
        Open what I added
      </Action>
      <Soft>
        Whoever has this link can do so, so keep this mail to yourself. After a week we forget your address.
      </Soft>
    </Frame>
  ),
});

type ToOrganizer = { house: House; firstName: string; recap: string; waiting: number; link: string };

export const additionHeldMail = ({ house, firstName, recap, waiting, link }: ToOrganizer) => {
  const what = waiting === 1 ? "One addition waits for you" : `${waiting} additions wait for you`;
  return {
    subject: `${what}: ${recap}`,
    body: (
      <Frame
        house={house}
        preview="People who read the recap have something to add."
        why={`You get this mail, at most once a day, because you look after this recap at ${house.name}.`}
      >
        <Title>{what}</Title>
        <Paragraph>Dear {firstName},</Paragraph>
        <Paragraph>
          people from outside who read “{recap}” would have added something. Nobody else sees it until you let
          it in.
        </Paragraph>
        <Action house={house} href={link}>
          Read what they added
        </Action>
      </Frame>
    ),
  };
};
