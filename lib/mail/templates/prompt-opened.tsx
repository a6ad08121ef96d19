import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Soft, Title } from "./parts";

type Props = {
  house: House;
  firstName: string;
  author: string;
  prompt: string;
  until: string;
  cohort: string;
  link: string;
};

export const promptOpenedMail = ({ house, firstName, author, prompt, until, cohort, link }: Props) => ({
  subject: `A question from ${author}`,
  body: (
    <Frame
      house={house}
      preview={`Open until ${until}.`}
      why={`You get this mail because you take part in ${cohort} at ${house.name}.`}
    >
      <Title>A question for you</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      <Paragraph>{author} asks:</Paragraph>
      <Quote>{prompt}</Quote>
      <Action house={house} href={link}>
        Answer
      </Action>
      <Soft>Open until {until}. A few sentences are plenty.</Soft>
    </Frame>
  ),
});
