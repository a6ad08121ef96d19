import { Frame, type House } from "./frame";
import { Action, Paragraph, Title } from "./parts";

type Props = { house: House; firstName: string; name: string; complained: boolean; link: string };

/** That somebody does not get our mails any more. Their address is not in it. */
export const mailReturnedMail = ({ house, firstName, name, complained, link }: Props) => ({
  subject: complained ? `${name} does not want our mails` : `Mail to ${name} comes back`,
  body: (
    <Frame
      house={house}
      preview="We have stopped mailing them for now."
      why={`You get this mail because you run ${house.name}.`}
    >
      <Title>{complained ? `${name} does not want our mails` : `Mail to ${name} comes back`}</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>
        {complained
          ? `The mail program of ${name} reported one of our mails as unwanted, so no more go there for now.`
          : `The mail server of ${name} knows no such mailbox, so no more mails go there for now.`}{" "}
        What they are told still stands in their inbox at {house.name}.
      </Paragraph>
      <Paragraph>
        {complained
          ? "Perhaps they pressed the wrong button. Ask them in person before mails go there again."
          : "Perhaps they have changed jobs. If you see them, ask for another address."}
      </Paragraph>
      <Action house={house} href={link}>
        Open {name}’s page
      </Action>
    </Frame>
  ),
});
