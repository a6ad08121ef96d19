import type { PromptAudience } from "@/lib/db/generated/enums";
import { audienceWords } from "@/lib/prompts/rules";
import { Frame, type House } from "./frame";
import { Action, Paragraph, Quote, Soft, Title } from "./parts";

export type PromptMail = {
  house: House;
  firstName: string;
  author: string;
  prompt: string;
  audience: PromptAudience;
  until: string;
  cohort: string;
  link: string;
};

export const promptOpenedMail = (props: PromptMail) => {
  const { house, firstName, author, prompt, audience, until, cohort, link } = props;
  return {
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
        <Soft>A few sentences are plenty. {audienceWords[audience]}</Soft>
        <LinkIsYours until={until} />
      </Frame>
    ),
  };
};

/** What a link that signs nobody in can do, for whoever would pass the mail on. */
export const LinkIsYours = ({ until }: Pick<PromptMail, "until">) => (
  <Soft>
    Open until {until}; you can change your answer until then, with the same link. Nobody needs to sign in for
    it, so please keep it to yourself: it answers for you.
  </Soft>
);
