import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Title } from "./parts";

type Props = { house: House; firstName: string; from: string; texts: readonly string[]; link: string };

/** What the other one of a pair wrote. Neither learns the other's address: it is answered on the page. */
export const pairMessageMail = ({ house, firstName, from, texts, link }: Props) => ({
  subject: `${from} wrote to you`,
  body: (
    <Frame
      house={house}
      preview={texts.join(" ").replaceAll(/\s+/g, " ").slice(0, 140)}
      why={`You get this mail because you and ${from} are paired at ${house.name}. Only the two of you read it.`}
    >
      <Title>{from} wrote to you</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      {texts.map((text, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
        <Quote key={index}>{text}</Quote>
      ))}
      <Paragraph>An answer to this mail would not reach {from}; on your page it does.</Paragraph>
      <Action house={house} href={link}>
        Answer {from}
      </Action>
    </Frame>
  ),
});
