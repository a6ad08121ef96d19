import { Frame, type House } from "./frame";
import { Action, Lines, Paragraph, Soft, Title } from "./parts";

type Props = {
  house: House;
  firstName: string;
  subject: string;
  /** Paragraphs, between empty lines. */
  text: string;
  author: string;
  cohort: string;
  /** Whether answers to the mail reach its author. */
  answered: boolean;
  link: string;
};

/** What an organizer wrote by hand, in their own lines. */
export const announcementMail = ({
  house,
  firstName,
  subject,
  text,
  author,
  cohort,
  answered,
  link,
}: Props) => ({
  subject,
  body: (
    <Frame
      house={house}
      preview={text.replaceAll(/\s+/g, " ").slice(0, 140)}
      why={`You get this mail because you take part in ${cohort} at ${house.name}.${answered ? ` Answers to it reach ${author}.` : ""}`}
    >
      <Title>{subject}</Title>
      <Paragraph>Dear {firstName},</Paragraph>
      {text.split(/\r?\n\s*\n/).map((paragraph, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mail is rendered once
        <Paragraph key={index}>
          <Lines text={paragraph} />
        </Paragraph>
      ))}
      <Soft>
        {author}, for {cohort}
      </Soft>
      <Action house={house} href={link}>
        Open the message
      </Action>
    </Frame>
  ),
});
