import { audienceWords } from "@/lib/prompts/rules";
import { Frame } from "./frame";
import { Action, Paragraph, Quote, Soft, Title } from "./parts";
import { LinkIsYours, type PromptMail } from "./prompt-opened";

export const promptReminderMail = (props: PromptMail) => {
  const { house, firstName, author, prompt, audience, until, cohort, link } = props;
  return {
    subject: `Still open: a question from ${author}`,
    body: (
      <Frame
        house={house}
        preview={`Open until ${until}.`}
        why={`You get this mail because you take part in ${cohort} at ${house.name}, and have not answered yet.`}
      >
        <Title>There is still time</Title>
        <Paragraph>Dear {firstName},</Paragraph>
        <Paragraph>
          Until {until}, you can answer what {author} asks:
        </Paragraph>
        <Quote>{prompt}</Quote>
        <Action house={house} href={link}>
          Answer
        </Action>
        <Soft>
          One or two sentences are plenty. {audienceWords[audience]} If it is not for you this time, that is
          fine: there is no other reminder of it.
        </Soft>
        <LinkIsYours until={until} />
      </Frame>
    ),
  };
};
