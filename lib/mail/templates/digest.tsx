import { Link, Text } from "@react-email/components";
import { council, Frame, type House } from "./frame";
import { look } from "./look";
import { Action, Fact, Paragraph, Title } from "./parts";

/** What is new in one organization. */
export type DigestPart = {
  house: House;
  /** The address of the reader's inbox there. */
  inbox: string;
  lines: readonly { says: string; link: string }[];
};

type Props = { name: string; parts: readonly DigestPart[] };

/** Several things at once, at the hour that its reader has chosen. It comes from one organization, or in the service's own name. */
export function digestMail({ name, parts }: Props) {
  const lines = parts.flatMap((part) => part.lines);
  const [first] = parts;
  const only = parts.length === 1 && first ? first : null;
  const house = only?.house ?? council;
  return {
    ...(only && { from: house.name }),
    subject: subjectOf(lines.map(({ says }) => says)),
    body: (
      <Frame
        house={house}
        preview={lines.map(({ says }) => says).join(" · ")}
        why="You get this mail because you chose when mail comes to you. What belongs in your calendar still comes at once."
      >
        <Title>{lines.length === 1 ? "One thing is new" : `${lines.length} things are new`}</Title>
        {name && <Paragraph>Dear {name},</Paragraph>}
        {parts.map((part) => (
          <Part key={part.inbox} {...part} named={!only} />
        ))}
        {only && (
          <Action house={house} href={only.inbox}>
            Open your inbox
          </Action>
        )}
      </Frame>
    ),
  };
}

const Part = ({ house, inbox, lines, named }: DigestPart & { named: boolean }) => (
  <>
    {named && (
      <Fact>
        <Link className="ink" href={inbox}>
          {house.name}
        </Link>
      </Fact>
    )}
    {lines.map(({ says, link }) => (
      <Text key={link} className="ink" style={look.text}>
        <Link className="ink" href={link} style={look.inkLink}>
          {says}
        </Link>
      </Text>
    ))}
  </>
);

/** The news itself where it is one, so that nobody opens a mail to learn what it is about. */
function subjectOf([first = "", ...rest]: string[]): string {
  if (rest.length === 0) return first;
  return `${first}, and ${rest.length} more`;
}
